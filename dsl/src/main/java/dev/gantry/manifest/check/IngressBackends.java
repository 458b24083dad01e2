package dev.gantry.manifest.check;

import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.kubernetes.core.V1ServiceSpec;
import dev.gantry.kubernetes.networking.V1HTTPIngressPath;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.kubernetes.networking.V1IngressBackend;
import dev.gantry.kubernetes.networking.V1IngressRule;
import dev.gantry.kubernetes.networking.V1IngressServiceBackend;
import dev.gantry.kubernetes.networking.V1IngressSpec;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.NearNames;
import dev.gantry.problem.Quoted;
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
            V1IngressRule rule = spec.rules().get(i);
            List<V1HTTPIngressPath> paths =
                    rule.http().map(http -> http.paths()).orElse(List.of());
            for (int j = 0; j < paths.size(); j++) {
                String field = "spec.rules[" + i + "].http.paths[" + j + "].backend";
                backend(objects, ref, field, Optional.of(paths.get(j).backend()), report);
            }
        }
    }

    private static void backend(
            Objects objects, ObjectRef ref, String field, Optional<V1IngressBackend> backend, Report report) {
        backend.flatMap(V1IngressBackend::service).ifPresent(service -> {
            ObjectRef wanted = new ObjectRef("v1", "Service", ref.namespace(), service.name());
            References.check(objects, ref, field + ".service.name", wanted, report);
            objects.find(wanted)
                    .filter(V1Service.class::isInstance)
                    .flatMap(found -> ((V1Service) found).spec())
                    .ifPresent(spec -> port(ref, field + ".service.port", service, spec, report));
        });
    }

    private static void port(
            ObjectRef ref, String field, V1IngressServiceBackend backend, V1ServiceSpec service, Report report) {
        List<String> names =
                service.ports().stream().flatMap(port -> port.name().stream()).toList();
        List<Integer> numbers =
                service.ports().stream().map(V1ServicePort::port).toList();
        backend.port().ifPresent(port -> {
            String wanted = port.name()
                    .orElseGet(() -> port.number().map(String::valueOf).orElse(""));
            boolean isThere = port.name().map(names::contains).orElse(true)
                    && port.number().map(numbers::contains).orElse(true);
            if (!isThere) {
                report.problem(
                        "port-missing",
                        ref,
                        field,
                        ref + " leads to the port " + Quoted.of(wanted) + " of Service/" + backend.name()
                                + ", which that does not have.",
                        "An Ingress leads to a port of a Service, not of its pods.",
                        NearNames.offer(
                                wanted,
                                port.name().isPresent()
                                        ? names
                                        : numbers.stream().map(String::valueOf).toList()));
            }
        });
    }
}
