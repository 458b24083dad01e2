package dev.gantry.description;

import dev.gantry.kubernetes.UntypedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From where HTTPRoutes of the Gateway API let a workload be reached. They have no generated types. */
final class RouteReading {
    private RouteReading() {}

    static boolean isRoute(UntypedObject object) {
        return object.kind().equals("HTTPRoute") && object.apiVersion().startsWith("gateway.networking.k8s.io/");
    }

    /** What leads to one of these Services; nothing where a route is not as it should be. */
    static List<ExposureDescription> of(UntypedObject route, Set<String> services) {
        List<ExposureDescription> found = new ArrayList<>();
        Map<?, ?> spec = map(route.tree().get("spec"));
        List<?> hosts = list(spec.get("hostnames"));
        for (Object rule : list(spec.get("rules"))) {
            for (Object backend : list(map(rule).get("backendRefs"))) {
                if (services.contains(String.valueOf(map(backend).get("name")))) {
                    add(found, hosts.isEmpty() ? List.of("any host") : hosts, map(rule), map(backend));
                }
            }
        }
        return found;
    }

    private static void add(List<ExposureDescription> found, List<?> hosts, Map<?, ?> rule, Map<?, ?> backend) {
        List<String> paths = new ArrayList<>();
        for (Object match : list(rule.get("matches"))) {
            paths.add(String.valueOf(map(map(match).get("path")).get("value")));
        }
        Object weight = backend.get("weight");
        String port = backend.get("port") + (weight == null ? "" : ", weight " + weight);
        for (Object host : hosts) {
            for (String path : paths.isEmpty() ? List.of("/") : paths) {
                found.add(new ExposureDescription("HTTPRoute", host + path, port));
            }
        }
    }

    private static Map<?, ?> map(@Nullable Object tree) {
        return tree instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object tree) {
        return tree instanceof List<?> list ? list : List.of();
    }
}
