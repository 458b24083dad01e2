package dev.gantry.manifest.check;

import dev.gantry.gateway.V1BackendObjectReference;
import dev.gantry.gateway.V1HTTPBackendRef;
import dev.gantry.gateway.V1HTTPExternalAuthFilter;
import dev.gantry.gateway.V1HTTPRequestMirrorFilter;
import dev.gantry.gateway.V1HTTPRoute;
import dev.gantry.gateway.V1HTTPRouteFilter;
import dev.gantry.gateway.V1HTTPRouteRule;
import dev.gantry.kubernetes.IntOrString;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Optional;

/**
 * An HTTPRoute leads to Services that are there ({@code reference-dangling}), by a port that is said and that they have
 * ({@code port-missing}). Of backends of other kinds nothing is known.
 */
final class HttpRouteBackends implements Check {
    @Override
    public void check(Objects objects, Report report) {
        objects.each(V1HTTPRoute.class, (ref, route) -> {
            List<V1HTTPRouteRule> rules = route.spec().rules();
            for (int i = 0; i < rules.size(); i++) {
                String field = "spec.rules[" + i + "]";
                filters(objects, ref, field, rules.get(i).filters(), report);
                List<V1HTTPBackendRef> backends = rules.get(i).backendRefs();
                for (int j = 0; j < backends.size(); j++) {
                    String at = field + ".backendRefs[" + j + "]";
                    backend(objects, ref, at, backends.get(j), report);
                    filters(objects, ref, at, backends.get(j).filters(), report);
                }
            }
        });
    }

    private static void backend(Objects objects, ObjectRef ref, String field, V1HTTPBackendRef backend, Report report) {
        if (isService(backend.group(), backend.kind())) {
            service(objects, ref, field, backend.namespace(), backend.name(), backend.port(), report);
        }
    }

    /** Requests are also sent to where a filter mirrors them, and to who is asked whether they may pass. */
    private static void filters(
            Objects objects, ObjectRef ref, String field, List<V1HTTPRouteFilter> filters, Report report) {
        for (int i = 0; i < filters.size(); i++) {
            String at = field + ".filters[" + i + "].";
            filters.get(i)
                    .requestMirror()
                    .map(V1HTTPRequestMirrorFilter::backendRef)
                    .ifPresent(to -> backend(objects, ref, at + "requestMirror.backendRef", to, report));
            filters.get(i)
                    .externalAuth()
                    .map(V1HTTPExternalAuthFilter::backendRef)
                    .ifPresent(to -> backend(objects, ref, at + "externalAuth.backendRef", to, report));
        }
    }

    private static void backend(
            Objects objects, ObjectRef ref, String field, V1BackendObjectReference to, Report report) {
        if (isService(to.group(), to.kind())) {
            service(objects, ref, field, to.namespace(), to.name(), to.port(), report);
        }
    }

    private static boolean isService(Optional<String> group, Optional<String> kind) {
        return group.orElse("").isEmpty() && kind.orElse("Service").equals("Service");
    }

    private static void service(
            Objects objects,
            ObjectRef ref,
            String field,
            Optional<String> namespace,
            String name,
            Optional<Integer> port,
            Report report) {
        ObjectRef service = new ObjectRef("v1", "Service", namespace.or(ref::namespace), name);
        ServiceBackends.check(objects, ref, field, service, port.map(IntOrString::of), report);
        if (port.isEmpty()) {
            report.problem(
                    "port-missing",
                    ref,
                    field + ".port",
                    ref + " leads to " + service + ", and does not say to which port.",
                    "An HTTPRoute leads to a port of a Service.",
                    "Say the port's number.");
        }
    }
}
