package dev.gantry.manifest.check;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.networking.V1HTTPIngressPath;
import dev.gantry.kubernetes.networking.V1HTTPIngressRuleValue;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.kubernetes.networking.V1IngressBackend;
import dev.gantry.kubernetes.networking.V1IngressServiceBackend;
import dev.gantry.kubernetes.networking.V1IngressSpec;
import dev.gantry.kubernetes.networking.V1ServiceBackendPort;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Optional;

/** An Ingress leads to Services that are there ({@code reference-dangling}) and to ports they have ({@code port-missing}). */
final class IngressBackends implements Check {
    @Override
    public void check(Objects objects, Report report) {
        objects.each(
                V1Ingress.class, (ref, ingress) -> ingress.spec().ifPresent(spec -> check(objects, ref, spec, report)));
    }

    private static void check(Objects objects, ObjectRef ref, V1IngressSpec spec, Report report) {
        backend(objects, ref, "spec.defaultBackend", spec.defaultBackend(), report);
        for (int i = 0; i < spec.rules().size(); i++) {
            List<V1HTTPIngressPath> paths = spec.rules()
                    .get(i)
                    .http()
                    .map(V1HTTPIngressRuleValue::paths)
                    .orElse(List.of());
            for (int j = 0; j < paths.size(); j++) {
                String field = "spec.rules[" + i + "].http.paths[" + j + "].backend";
                backend(objects, ref, field, Optional.of(paths.get(j).backend()), report);
            }
        }
    }

    private static void backend(
            Objects objects, ObjectRef ref, String field, Optional<V1IngressBackend> backend, Report report) {
        backend.flatMap(V1IngressBackend::service)
                .ifPresent(service -> ServiceBackends.check(
                        objects,
                        ref,
                        field + ".service",
                        new ObjectRef("v1", "Service", ref.namespace(), service.name()),
                        port(service),
                        report));
    }

    private static Optional<IntOrString> port(V1IngressServiceBackend service) {
        Optional<V1ServiceBackendPort> port = service.port();
        return port.flatMap(V1ServiceBackendPort::name)
                .map(IntOrString::of)
                .or(() -> port.flatMap(V1ServiceBackendPort::number).map(IntOrString::of));
    }
}
