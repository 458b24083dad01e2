package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Which nodes a pod must be on: its {@code nodeSelector} and the required part of its node affinity. */
final class RequiredNodeAffinity {
    private RequiredNodeAffinity() {}

    static boolean matches(JsonNode podSpec, Stored node) {
        Map<String, String> labels = node.labels();
        for (Map.Entry<String, JsonNode> entry : podSpec.path("nodeSelector").properties()) {
            if (!entry.getValue().asString("").equals(labels.get(entry.getKey()))) {
                return false;
            }
        }
        JsonNode required =
                podSpec.path("affinity").path("nodeAffinity").path("requiredDuringSchedulingIgnoredDuringExecution");
        if (!required.isObject()) {
            return true;
        }
        for (JsonNode term : required.path("nodeSelectorTerms")) {
            if (isMet(term, labels, node.name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMet(JsonNode term, Map<String, String> labels, String name) {
        JsonNode expressions = term.path("matchExpressions");
        JsonNode fields = term.path("matchFields");
        if (expressions.isEmpty() && fields.isEmpty()) {
            return false;
        }
        for (JsonNode expression : expressions) {
            if (!holds(expression, labels.get(expression.path("key").asString("")))) {
                return false;
            }
        }
        for (JsonNode field : fields) {
            if (!holds(field, field.path("key").asString("").equals("metadata.name") ? name : null)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(JsonNode requirement, @Nullable String value) {
        return switch (requirement.path("operator").asString("")) {
            case "In" -> value != null && contains(requirement, value);
            case "NotIn" -> value == null || !contains(requirement, value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            case "Gt" -> value != null && compare(value, requirement) > 0;
            case "Lt" -> value != null && compare(value, requirement) < 0;
            default -> false;
        };
    }

    private static boolean contains(JsonNode requirement, String value) {
        for (JsonNode one : requirement.path("values")) {
            if (one.asString("").equals(value)) {
                return true;
            }
        }
        return false;
    }

    /** Zero as well where one of them is no number: neither is greater then. */
    private static int compare(String value, JsonNode requirement) {
        try {
            long limit = Long.parseLong(requirement.path("values").path(0).asString(""));
            return Long.compare(Long.parseLong(value), limit);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
