package dev.gantry;

import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.networking.V1HTTPIngressPath;
import dev.gantry.kubernetes.networking.V1HTTPIngressRuleValue;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.kubernetes.networking.V1IngressBackend;
import dev.gantry.kubernetes.networking.V1IngressRule;
import dev.gantry.kubernetes.networking.V1IngressServiceBackend;
import dev.gantry.kubernetes.networking.V1IngressSpec;
import dev.gantry.kubernetes.networking.V1IngressTLS;
import dev.gantry.kubernetes.networking.V1ServiceBackendPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Ingresses of what is exposed by some: one for all of a class that have the same annotations. */
final class Ingresses {
    private final Words words;
    private final Services services;
    private final Scene scene;

    private Ingresses(Words words, Services services, Scene scene) {
        this.words = words;
        this.services = services;
        this.scene = scene;
    }

    static List<V1Ingress> of(Words words, Services services, Scene scene) {
        List<List<Ingress>> together = together(words);
        List<V1Ingress> all = new ArrayList<>();
        for (List<Ingress> group : together) {
            String name = words.name + (all.isEmpty() ? "" : "-" + (all.size() + 1));
            all.add(new Ingresses(words, services, scene).ingress(name, group));
        }
        return all;
    }

    /** What one controller reads with one set of annotations, in the order in which it was said. */
    private static List<List<Ingress>> together(Words words) {
        List<List<Ingress>> groups = new ArrayList<>();
        for (Exposure exposure : words.exposures()) {
            if (exposure instanceof Ingress ingress) {
                List<Ingress> mine = null;
                for (List<Ingress> group : groups) {
                    if (alike(group.get(0), ingress)) {
                        mine = group;
                    }
                }
                if (mine == null) {
                    mine = new ArrayList<>();
                    groups.add(mine);
                }
                mine.add(ingress);
            }
        }
        return groups;
    }

    private static boolean alike(Ingress one, Ingress other) {
        return one.ingressClass().equals(other.ingressClass())
                && one.annotations().equals(other.annotations());
    }

    private V1Ingress ingress(String name, List<Ingress> group) {
        Optional<String> ingressClass = group.get(0).ingressClass();
        Map<String, String> annotations = group.get(0).annotations();
        List<V1IngressRule> rules = new ArrayList<>();
        List<V1IngressTLS> tls = new ArrayList<>();
        for (Ingress exposure : group) {
            V1HTTPIngressRuleValue http = V1HTTPIngressRuleValue.of(paths(exposure));
            for (String host : exposure.hosts()) {
                rules.add(V1IngressRule.of().host(host).http(http));
            }
            if (exposure.tls().isPresent()) {
                tls.add(V1IngressTLS.of()
                        .hosts(exposure.hosts())
                        .secretName(scene.nameOf(exposure.tls().get())));
            }
        }
        V1IngressSpec spec = V1IngressSpec.of().rules(rules);
        if (ingressClass.isPresent()) {
            spec = spec.ingressClassName(ingressClass.get());
        }
        if (!tls.isEmpty()) {
            spec = spec.tls(tls);
        }
        V1ObjectMeta metadata = V1ObjectMeta.of().name(name).labels(Labels.of(words, scene));
        return V1Ingress.of(name)
                .spec(spec)
                .metadata(annotations.isEmpty() ? metadata : metadata.annotations(annotations));
    }

    private List<V1HTTPIngressPath> paths(Ingress exposure) {
        V1IngressServiceBackend service = V1IngressServiceBackend.of(services.behindRoutes());
        for (Port port : services.ports(exposure)) {
            service = service.port(V1ServiceBackendPort.of().name(port.name()));
        }
        V1IngressBackend backend = V1IngressBackend.of().service(service);
        List<V1HTTPIngressPath> paths = new ArrayList<>();
        for (PathMatch match : exposure.matches()) {
            V1HTTPIngressPath.PathType type = match.type() == PathMatch.Type.EXACT
                    ? V1HTTPIngressPath.PathType.EXACT
                    : V1HTTPIngressPath.PathType.PREFIX;
            paths.add(V1HTTPIngressPath.of(backend, type).path(match.value()));
        }
        return paths;
    }
}
