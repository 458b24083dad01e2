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

/** The Ingress of what is exposed by one. */
final class Ingresses {
    private Ingresses() {}

    static V1Ingress of(Words words, Exposure.Ingress exposure, Services services, Scene scene) {
        V1IngressServiceBackend service = V1IngressServiceBackend.of(services.outerName());
        for (Port port : services.exposedPorts()) {
            service = service.port(V1ServiceBackendPort.of().name(port.name()));
        }
        V1HTTPIngressPath path = V1HTTPIngressPath.of(
                        V1IngressBackend.of().service(service), V1HTTPIngressPath.PathType.PREFIX)
                .path(exposure.path());
        V1IngressSpec spec = V1IngressSpec.of()
                .rules(V1IngressRule.of().host(exposure.host()).http(V1HTTPIngressRuleValue.of(path)));
        if (exposure.ingressClass().isPresent()) {
            spec = spec.ingressClassName(exposure.ingressClass().get());
        }
        if (exposure.tls().isPresent()) {
            spec = spec.tls(V1IngressTLS.of()
                    .hosts(exposure.host())
                    .secretName(exposure.tls().get().name()));
        }
        return V1Ingress.of(words.name)
                .spec(spec)
                .metadata(V1ObjectMeta.of().name(words.name).labels(Labels.of(words, scene)));
    }
}
