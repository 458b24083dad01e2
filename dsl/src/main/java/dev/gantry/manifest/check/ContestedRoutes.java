package dev.gantry.manifest.check;

import dev.gantry.kubernetes.networking.V1HTTPIngressPath;
import dev.gantry.kubernetes.networking.V1HTTPIngressRuleValue;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.kubernetes.networking.V1IngressRule;
import dev.gantry.kubernetes.networking.V1IngressSpec;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.Quoted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One host and path leads to one service ({@code route-contested}). */
final class ContestedRoutes implements Check {
    private record Claim(ObjectRef ingress, String service) {}

    @Override
    public void check(Objects objects, Report report) {
        Map<String, Claim> claims = new HashMap<>();
        objects.each(V1Ingress.class, (ref, ingress) -> {
            List<V1IngressRule> rules = ingress.spec().map(V1IngressSpec::rules).orElse(List.of());
            for (int i = 0; i < rules.size(); i++) {
                String ingressClass =
                        ingress.spec().flatMap(V1IngressSpec::ingressClassName).orElse("");
                rule(ref, ingressClass, rules.get(i), "spec.rules[" + i + "]", claims, report);
            }
        });
    }

    private static void rule(
            ObjectRef ref,
            String ingressClass,
            V1IngressRule rule,
            String field,
            Map<String, Claim> claims,
            Report report) {
        List<V1HTTPIngressPath> paths =
                rule.http().map(V1HTTPIngressRuleValue::paths).orElse(List.of());
        String host = rule.host().orElse("*");
        for (int i = 0; i < paths.size(); i++) {
            V1HTTPIngressPath path = paths.get(i);
            String where = host + path.path().orElse("/");
            String service = path.backend().service().map(it -> it.name()).orElse("a resource");
            Claim mine = new Claim(ref, service);
            Claim first = claims.putIfAbsent(
                    ingressClass + " " + where + " " + path.pathTypeText().orElse(""), mine);
            if (first != null && !first.equals(mine)) {
                report.problem(
                        "route-contested",
                        ref,
                        field + ".http.paths[" + i + "]",
                        Quoted.of(where) + " leads to " + service + " by " + ref + ", and to " + first.service + " by "
                                + first.ingress + ".",
                        "A host and a path lead to one service.",
                        "Give one of them another host or path.");
            }
        }
    }
}
