package dev.gantry;

import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The HTTPRoutes of what is exposed by some. The Gateway API has no generated types, so they are written as trees. */
final class HttpRoutes {
    static final String API_VERSION = "gateway.networking.k8s.io/v1";

    private final Services services;
    private final Scene scene;

    private HttpRoutes(Services services, Scene scene) {
        this.services = services;
        this.scene = scene;
    }

    static List<UntypedObject> of(Words words, Services services, Scene scene) {
        HttpRoutes routes = new HttpRoutes(services, scene);
        List<UntypedObject> all = new ArrayList<>();
        for (Exposure exposure : words.exposures()) {
            if (exposure instanceof HttpRoute route) {
                String name = words.name + (all.isEmpty() ? "" : "-" + (all.size() + 1));
                V1ObjectMeta metadata = V1ObjectMeta.of().name(name).labels(Labels.of(words, scene));
                all.add(UntypedObject.of(API_VERSION, "HTTPRoute", name, Map.of("spec", routes.spec(route)))
                        .metadata(untold -> metadata));
            }
        }
        return all;
    }

    private Map<String, Object> spec(HttpRoute route) {
        Map<String, Object> parent = new TreeMap<>();
        parent.put("name", route.gateway().name());
        route.gateway().namespace().ifPresent(inside -> parent.put("namespace", inside));
        route.gateway().listener().ifPresent(section -> parent.put("sectionName", section));
        Map<String, Object> spec = new TreeMap<>();
        spec.put("parentRefs", List.of(parent));
        if (!route.hosts().isEmpty()) {
            spec.put("hostnames", route.hosts());
        }
        spec.put("rules", List.of(rule(route)));
        return spec;
    }

    private Map<String, Object> rule(HttpRoute route) {
        Map<String, Object> rule = new TreeMap<>();
        List<Object> matches = new ArrayList<>();
        for (PathMatch path : route.matches()) {
            matches.add(match(path, route.headers()));
        }
        rule.put("matches", matches);
        if (route.toHttps()) {
            Map<String, Object> redirect = Map.of("scheme", "https", "statusCode", 301);
            rule.put("filters", List.of(Map.of("type", "RequestRedirect", "requestRedirect", redirect)));
        } else {
            rule.put("backendRefs", backends(route));
        }
        route.timeout().ifPresent(longest -> rule.put("timeouts", Map.of("request", Seconds.of(longest) + "s")));
        return rule;
    }

    private static Map<String, Object> match(PathMatch path, Map<String, String> headers) {
        Map<String, Object> match = new TreeMap<>();
        String type = path.type() == PathMatch.Type.EXACT ? "Exact" : "PathPrefix";
        match.put("path", Map.of("type", type, "value", path.value()));
        List<Object> all = new ArrayList<>();
        for (Map.Entry<String, String> header : headers.entrySet()) {
            all.add(Map.of("name", header.getKey(), "value", header.getValue()));
        }
        if (!all.isEmpty()) {
            match.put("headers", all);
        }
        return match;
    }

    private List<Object> backends(HttpRoute route) {
        List<Object> backends = new ArrayList<>();
        for (Port port : services.ports(route)) {
            Map<String, Object> own = backend(services.behindRoutes(), port.servicePort());
            route.weight().ifPresent(share -> own.put("weight", share));
            backends.add(own);
        }
        for (HttpRoute.Share other : route.others()) {
            Port port = scene.port(other.to());
            Map<String, Object> split = backend(other.to().target().id().name(), port == null ? 0 : port.servicePort());
            split.put("weight", other.weight());
            backends.add(split);
        }
        return backends;
    }

    private static Map<String, Object> backend(String service, int port) {
        Map<String, Object> backend = new TreeMap<>();
        backend.put("name", service);
        backend.put("port", port);
        return backend;
    }
}
