package dev.gantry.manifest.check;

import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.networking.V1HTTPIngressPath;
import dev.gantry.kubernetes.networking.V1HTTPIngressRuleValue;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.kubernetes.networking.V1IngressRule;
import dev.gantry.kubernetes.networking.V1IngressSpec;
import dev.gantry.manifest.ObjectRef;
import java.util.List;

/** By the Ingresses of a class, one host and path leads to one service ({@code route-contested}). */
final class ContestedIngresses implements Check {
    /** The nginx controller's way to share a path between two services on purpose. */
    private static final String CANARY = "nginx.ingress.kubernetes.io/canary";

    @Override
    public void check(Objects objects, Report report) {
        RouteClaims claims = new RouteClaims(report);
        objects.each(V1Ingress.class, (ref, ingress) -> {
            if (!isCanary(ingress)) {
                ingress.spec().ifPresent(spec -> check(ref, spec, claims));
            }
        });
    }

    private static boolean isCanary(V1Ingress ingress) {
        return ingress.metadata()
                .map(V1ObjectMeta::annotations)
                .filter(annotations -> "true".equals(annotations.get(CANARY)))
                .isPresent();
    }

    private static void check(ObjectRef ref, V1IngressSpec spec, RouteClaims claims) {
        for (int i = 0; i < spec.rules().size(); i++) {
            V1IngressRule rule = spec.rules().get(i);
            List<V1HTTPIngressPath> paths =
                    rule.http().map(V1HTTPIngressRuleValue::paths).orElse(List.of());
            for (int j = 0; j < paths.size(); j++) {
                V1HTTPIngressPath path = paths.get(j);
                String where = rule.host().orElse("*") + path.path().orElse("/");
                claims.claim(
                        ref,
                        "spec.rules[" + i + "].http.paths[" + j + "]",
                        spec.ingressClassName().orElse("") + " " + where + " "
                                + path.pathTypeText().orElse(""),
                        where,
                        path.backend().service().map(it -> it.name()).orElse("a resource"));
            }
        }
    }
}
