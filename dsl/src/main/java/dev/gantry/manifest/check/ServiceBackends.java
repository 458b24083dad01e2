package dev.gantry.manifest.check;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServicePort;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.NearNames;
import dev.gantry.problem.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What lets requests in leads to Services that are there ({@code reference-dangling}) and to ports that they have
 * ({@code port-missing}).
 */
final class ServiceBackends {
    private ServiceBackends() {}

    /**
     * Reports what is wrong with one backend.
     *
     * @param field where the Service is named, and after a dot its {@code name} and {@code port}
     */
    static void check(
            Objects objects,
            ObjectRef from,
            String field,
            ObjectRef service,
            Optional<IntOrString> port,
            Report report) {
        if (References.check(objects, from, field + ".name", service, report) && port.isPresent()) {
            objects.find(service)
                    .filter(V1Service.class::isInstance)
                    .flatMap(found -> ((V1Service) found).spec())
                    .ifPresent(spec -> port(from, field + ".port", service, spec.ports(), port.get(), report));
        }
    }

    private static void port(
            ObjectRef from,
            String field,
            ObjectRef service,
            List<V1ServicePort> ports,
            IntOrString wanted,
            Report report) {
        List<String> there = new ArrayList<>();
        for (V1ServicePort port : ports) {
            if (wanted.number().isPresent()) {
                there.add(Integer.toString(port.port()));
            } else {
                port.name().ifPresent(there::add);
            }
        }
        if (!there.contains(wanted.toString())) {
            report.problem(
                    "port-missing",
                    from,
                    field,
                    from + " leads to the port " + Quoted.of(wanted.toString()) + " of " + service
                            + ", which that does not have.",
                    article(from.kind()) + " " + from.kind() + " leads to a port of a Service, not of its pods.",
                    NearNames.offer(wanted.toString(), there));
        }
    }

    private static String article(String kind) {
        return "aeiouh".indexOf(kind.toLowerCase(Locale.ROOT).charAt(0)) < 0 ? "A" : "An";
    }
}
