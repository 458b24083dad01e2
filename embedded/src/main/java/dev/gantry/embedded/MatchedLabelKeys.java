package dev.gantry.embedded;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A new pod's rules that name label keys ({@code matchLabelKeys}) choose by the pod's own values of them from then on. */
final class MatchedLabelKeys {
    private static final List<String> AFFINITIES = List.of("podAffinity", "podAntiAffinity");

    private MatchedLabelKeys() {}

    static void fill(ObjectNode tree) {
        if (!tree.path("kind").asString("").equals("Pod")) {
            return;
        }
        JsonNode labels = tree.path("metadata").path("labels");
        for (JsonNode spread : tree.path("spec").path("topologySpreadConstraints")) {
            fill(spread, labels);
        }
        for (String affinity : AFFINITIES) {
            JsonNode terms = tree.path("spec").path("affinity").path(affinity);
            for (JsonNode term : terms.path("requiredDuringSchedulingIgnoredDuringExecution")) {
                fill(term, labels);
            }
            for (JsonNode preferred : terms.path("preferredDuringSchedulingIgnoredDuringExecution")) {
                fill(preferred.path("podAffinityTerm"), labels);
            }
        }
    }

    private static void fill(JsonNode rule, JsonNode labels) {
        add(rule, labels, "matchLabelKeys", "In");
        add(rule, labels, "mismatchLabelKeys", "NotIn");
    }

    private static void add(JsonNode rule, JsonNode labels, String field, String operator) {
        for (JsonNode key : rule.path(field)) {
            JsonNode value = labels.path(key.asString(""));
            if (value.isString() && rule.get("labelSelector") instanceof ObjectNode selector) {
                selector.withArrayProperty("matchExpressions")
                        .addObject()
                        .put("key", key.asString())
                        .put("operator", operator)
                        .putArray("values")
                        .add(value.asString());
            }
        }
    }
}
