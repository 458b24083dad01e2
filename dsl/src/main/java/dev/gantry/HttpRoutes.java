package dev.gantry;

import dev.gantry.gateway.V1HTTPBackendRef;
import dev.gantry.gateway.V1HTTPHeaderMatch;
import dev.gantry.gateway.V1HTTPPathMatch;
import dev.gantry.gateway.V1HTTPRequestRedirectFilter;
import dev.gantry.gateway.V1HTTPRoute;
import dev.gantry.gateway.V1HTTPRouteFilter;
import dev.gantry.gateway.V1HTTPRouteMatch;
import dev.gantry.gateway.V1HTTPRouteRule;
import dev.gantry.gateway.V1HTTPRouteSpec;
import dev.gantry.gateway.V1HTTPRouteTimeouts;
import dev.gantry.gateway.V1ParentReference;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The HTTPRoutes of what is exposed by some. */
final class HttpRoutes {
    private final Services services;
    private final Scene scene;

    private HttpRoutes(Services services, Scene scene) {
        this.services = services;
        this.scene = scene;
    }

    static List<V1HTTPRoute> of(Words words, Services services, Scene scene) {
        HttpRoutes routes = new HttpRoutes(services, scene);
        List<V1HTTPRoute> all = new ArrayList<>();
        for (Exposure exposure : words.exposures()) {
            if (exposure instanceof HttpRoute route) {
                String name = words.name + (all.isEmpty() ? "" : "-" + (all.size() + 1));
                all.add(V1HTTPRoute.of(name, routes.spec(route))
                        .metadata(V1ObjectMeta.of().name(name).labels(Labels.of(words, scene))));
            }
        }
        return all;
    }

    private V1HTTPRouteSpec spec(HttpRoute route) {
        V1HTTPRouteSpec spec =
                V1HTTPRouteSpec.of().parentRefs(parent(route.gateway())).rules(rule(route));
        return route.hosts().isEmpty() ? spec : spec.hostnames(route.hosts());
    }

    private static V1ParentReference parent(ParentGateway gateway) {
        V1ParentReference parent = V1ParentReference.of(gateway.name());
        if (gateway.namespace().isPresent()) {
            parent = parent.namespace(gateway.namespace().get());
        }
        return gateway.listener().isPresent()
                ? parent.sectionName(gateway.listener().get())
                : parent;
    }

    private V1HTTPRouteRule rule(HttpRoute route) {
        List<V1HTTPRouteMatch> matches = new ArrayList<>();
        for (PathMatch path : route.matches()) {
            matches.add(match(path, route.headers()));
        }
        V1HTTPRouteRule rule = V1HTTPRouteRule.of().matches(matches);
        if (route.timeout().isPresent()) {
            String longest = Seconds.of(route.timeout().get()) + "s";
            rule = rule.timeouts(V1HTTPRouteTimeouts.of().request(longest));
        }
        return route.toHttps() ? rule.filters(toHttps()) : rule.backendRefs(backends(route));
    }

    private static V1HTTPRouteFilter toHttps() {
        return V1HTTPRouteFilter.of(V1HTTPRouteFilter.Type.REQUEST_REDIRECT)
                .requestRedirect(V1HTTPRequestRedirectFilter.of()
                        .scheme(V1HTTPRequestRedirectFilter.Scheme.HTTPS)
                        .statusCode(V1HTTPRequestRedirectFilter.StatusCode._301));
    }

    private static V1HTTPRouteMatch match(PathMatch path, Map<String, String> headers) {
        V1HTTPPathMatch.Type type =
                path.type() == PathMatch.Type.EXACT ? V1HTTPPathMatch.Type.EXACT : V1HTTPPathMatch.Type.PATH_PREFIX;
        V1HTTPRouteMatch match =
                V1HTTPRouteMatch.of().path(V1HTTPPathMatch.of().type(type).value(path.value()));
        for (Map.Entry<String, String> header : headers.entrySet()) {
            match = match.plusHeaders(V1HTTPHeaderMatch.of(header.getKey(), header.getValue()));
        }
        return match;
    }

    private List<V1HTTPBackendRef> backends(HttpRoute route) {
        List<V1HTTPBackendRef> backends = new ArrayList<>();
        for (Port port : services.ports(route)) {
            V1HTTPBackendRef own = V1HTTPBackendRef.of(services.behindRoutes()).port(port.servicePort());
            backends.add(route.weight().isPresent() ? own.weight(route.weight().getAsInt()) : own);
        }
        for (HttpRoute.Share other : route.others()) {
            Port port = scene.port(other.to());
            backends.add(V1HTTPBackendRef.of(other.to().target().id().name())
                    .port(port == null ? 0 : port.servicePort())
                    .weight(other.weight()));
        }
        return backends;
    }
}
