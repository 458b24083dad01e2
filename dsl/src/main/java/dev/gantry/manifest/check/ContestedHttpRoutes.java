package dev.gantry.manifest.check;

import dev.gantry.gateway.V1HTTPBackendRef;
import dev.gantry.gateway.V1HTTPHeaderMatch;
import dev.gantry.gateway.V1HTTPPathMatch;
import dev.gantry.gateway.V1HTTPQueryParamMatch;
import dev.gantry.gateway.V1HTTPRoute;
import dev.gantry.gateway.V1HTTPRouteFilter;
import dev.gantry.gateway.V1HTTPRouteMatch;
import dev.gantry.gateway.V1HTTPRouteRule;
import dev.gantry.gateway.V1ParentReference;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * By the HTTPRoutes of a gateway's listener, the same requests (host, path, method, headers and query) are led to the same
 * services ({@code route-contested}): of two rules a gateway follows one, and which, the routes do not show.
 */
final class ContestedHttpRoutes implements Check {
    @Override
    public void check(Objects objects, Report report) {
        RouteClaims claims = new RouteClaims(report);
        objects.each(V1HTTPRoute.class, (ref, route) -> {
            for (String parent : parents(ref, route)) {
                for (String host : route.spec().hostnames().isEmpty()
                        ? List.of("*")
                        : route.spec().hostnames()) {
                    rules(ref, route.spec().rules(), parent + " " + host, host, claims);
                }
            }
        });
    }

    /** Listeners of gateways; one that is not named, apart from those that are. */
    private static Set<String> parents(ObjectRef ref, V1HTTPRoute route) {
        Set<String> parents = new TreeSet<>();
        for (V1ParentReference parent : route.spec().parentRefs()) {
            parents.add(String.join(
                    " ",
                    parent.kind().orElse("Gateway"),
                    parent.namespace().or(ref::namespace).orElse(""),
                    parent.name(),
                    parent.sectionName().orElse(""),
                    parent.port().map(Object::toString).orElse("")));
        }
        return parents;
    }

    private static void rules(
            ObjectRef ref, List<V1HTTPRouteRule> rules, String listener, String host, RouteClaims claims) {
        for (int i = 0; i < rules.size(); i++) {
            String field = "spec.rules[" + i + "]";
            String to = target(rules.get(i));
            List<V1HTTPRouteMatch> matches = rules.get(i).matches();
            if (matches.isEmpty()) {
                V1HTTPRouteMatch all = V1HTTPRouteMatch.of();
                claims.claim(ref, field, listener + requests(all), host + path(all), to);
            }
            for (int j = 0; j < matches.size(); j++) {
                V1HTTPRouteMatch match = matches.get(j);
                claims.claim(ref, field + ".matches[" + j + "]", listener + requests(match), host + path(match), to);
            }
        }
    }

    private static String path(V1HTTPRouteMatch match) {
        return match.path().flatMap(V1HTTPPathMatch::value).orElse("/");
    }

    private static String requests(V1HTTPRouteMatch match) {
        Set<String> conditions = new TreeSet<>();
        for (V1HTTPHeaderMatch header : match.headers()) {
            conditions.add("header " + header.typeText().orElse("Exact") + " "
                    + header.name().toLowerCase(Locale.ROOT) + "=" + header.value());
        }
        for (V1HTTPQueryParamMatch parameter : match.queryParams()) {
            conditions.add(
                    "query " + parameter.typeText().orElse("Exact") + " " + parameter.name() + "=" + parameter.value());
        }
        String type = match.path().flatMap(V1HTTPPathMatch::typeText).orElse("PathPrefix");
        return " " + type + " " + path(match) + " " + match.methodText().orElse("") + conditions;
    }

    private static String target(V1HTTPRouteRule rule) {
        List<String> services = new ArrayList<>();
        for (V1HTTPBackendRef backend : rule.backendRefs()) {
            services.add(backend.name());
        }
        if (!services.isEmpty()) {
            return String.join(" and ", services);
        }
        for (V1HTTPRouteFilter filter : rule.filters()) {
            if (filter.requestRedirect().isPresent()) {
                return "another address";
            }
        }
        return "nothing";
    }
}
