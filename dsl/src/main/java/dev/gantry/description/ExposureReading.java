package dev.gantry.description;

import dev.gantry.gateway.V1HTTPRoute;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.kubernetes.core.V1ServiceSpec;
import dev.gantry.kubernetes.networking.V1HTTPIngressPath;
import dev.gantry.kubernetes.networking.V1HTTPIngressRuleValue;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.kubernetes.networking.V1IngressBackend;
import dev.gantry.kubernetes.networking.V1IngressRule;
import dev.gantry.kubernetes.networking.V1IngressServiceBackend;
import dev.gantry.kubernetes.networking.V1IngressSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** From where Services, Ingresses and HTTPRoutes let a workload be reached. */
final class ExposureReading {
    private ExposureReading() {}

    static List<ExposureDescription> of(List<V1Service> services, List<V1Ingress> ingresses, List<V1HTTPRoute> routes) {
        List<ExposureDescription> found = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (V1Service service : services) {
            names.add(service.name());
            service.spec().ifPresent(spec -> service(spec, found));
        }
        for (V1Ingress ingress : ingresses) {
            ingress.spec().ifPresent(spec -> ingress(spec, names, found));
        }
        routes.forEach(route -> found.addAll(RouteReading.of(route.spec(), names)));
        return found;
    }

    private static void service(V1ServiceSpec spec, List<ExposureDescription> found) {
        String type = spec.typeText().orElse("ClusterIP");
        for (V1ServicePort port : spec.ports()) {
            String name = port.name().orElse(Integer.toString(port.port()));
            if (type.equals("NodePort")) {
                String number = port.nodePort().map(at -> "port " + at).orElse("a port");
                found.add(new ExposureDescription(type, number + " of each node", name));
            } else if (type.equals("LoadBalancer")) {
                String from = spec.loadBalancerSourceRanges().isEmpty()
                        ? ""
                        : ", from " + String.join(", ", spec.loadBalancerSourceRanges());
                found.add(new ExposureDescription(type, "a load balancer's port " + port.port() + from, name));
            }
        }
    }

    private static void ingress(V1IngressSpec spec, Set<String> services, List<ExposureDescription> found) {
        Set<String> secure = new LinkedHashSet<>();
        spec.tls().forEach(tls -> secure.addAll(tls.hosts()));
        spec.defaultBackend().ifPresent(backend -> backend(backend, "any host", services, found));
        for (V1IngressRule rule : spec.rules()) {
            String host = rule.host().orElse("any host");
            String address = rule.host().isEmpty() ? host : (secure.contains(host) ? "https://" : "http://") + host;
            for (V1HTTPIngressPath path :
                    rule.http().map(V1HTTPIngressRuleValue::paths).orElse(List.of())) {
                backend(path.backend(), address + path.path().orElse("/"), services, found);
            }
        }
    }

    private static void backend(
            V1IngressBackend backend, String address, Set<String> services, List<ExposureDescription> found) {
        backend.service()
                .filter(service -> services.contains(service.name()))
                .ifPresent(service -> found.add(new ExposureDescription("Ingress", address, port(service))));
    }

    private static String port(V1IngressServiceBackend service) {
        return service.port()
                .map(port -> port.name()
                        .or(() -> port.number().map(Object::toString))
                        .orElse("?"))
                .orElse("?");
    }
}
