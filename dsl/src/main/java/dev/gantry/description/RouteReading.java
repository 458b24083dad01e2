package dev.gantry.description;

import dev.gantry.gateway.V1HTTPBackendRef;
import dev.gantry.gateway.V1HTTPPathMatch;
import dev.gantry.gateway.V1HTTPRouteMatch;
import dev.gantry.gateway.V1HTTPRouteRule;
import dev.gantry.gateway.V1HTTPRouteSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From where HTTPRoutes of the Gateway API let a workload be reached. */
final class RouteReading {
    private RouteReading() {}

    /** What leads to one of these Services. */
    static List<ExposureDescription> of(V1HTTPRouteSpec route, Set<String> services) {
        List<ExposureDescription> found = new ArrayList<>();
        List<String> hosts = route.hostnames().isEmpty() ? List.of("any host") : route.hostnames();
        for (V1HTTPRouteRule rule : route.rules()) {
            for (V1HTTPBackendRef backend : rule.backendRefs()) {
                if (services.contains(backend.name())) {
                    add(found, hosts, rule, port(backend));
                }
            }
        }
        return found;
    }

    private static void add(List<ExposureDescription> found, List<String> hosts, V1HTTPRouteRule rule, String port) {
        List<String> paths = new ArrayList<>();
        for (V1HTTPRouteMatch match : rule.matches()) {
            paths.add(match.path().flatMap(V1HTTPPathMatch::value).orElse("/"));
        }
        for (String host : hosts) {
            for (String path : paths.isEmpty() ? List.of("/") : paths) {
                found.add(new ExposureDescription("HTTPRoute", host + path, port));
            }
        }
    }

    private static String port(V1HTTPBackendRef backend) {
        return backend.port().map(Object::toString).orElse("?")
                + backend.weight().map(weight -> ", weight " + weight).orElse("");
    }
}
