package dev.gantry.embedded.object;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Which pods a quota counts. */
final class QuotaScopes {
    private QuotaScopes() {}

    static boolean hold(Stored quota, Stored pod) {
        for (JsonNode scope : quota.spec().path("scopes")) {
            if (!holds(scope.asString(""), "Exists", Set.of(), pod)) {
                return false;
            }
        }
        for (JsonNode expression : quota.spec().path("scopeSelector").path("matchExpressions")) {
            Set<String> values = new TreeSet<>();
            expression.path("values").forEach(value -> values.add(value.asString("")));
            String operator = expression.path("operator").asString("");
            if (!holds(expression.path("scopeName").asString(""), operator, values, pod)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(String scope, String operator, Set<String> values, Stored pod) {
        boolean terminating = pod.spec().has("activeDeadlineSeconds");
        return switch (scope) {
            case "Terminating" -> terminating;
            case "NotTerminating" -> !terminating;
            case "BestEffort" -> isBestEffort(pod);
            case "NotBestEffort" -> !isBestEffort(pod);
            case "PriorityClass" -> {
                String name = pod.spec().path("priorityClassName").asString("");
                yield switch (operator) {
                    case "In" -> values.contains(name);
                    case "NotIn" -> !values.contains(name);
                    case "DoesNotExist" -> name.isEmpty();
                    default -> !name.isEmpty();
                };
            }
            default -> true;
        };
    }

    private static boolean isBestEffort(Stored pod) {
        for (String list : List.of("initContainers", "containers")) {
            for (JsonNode container : pod.spec().path(list)) {
                JsonNode resources = container.path("resources");
                if (!resources.path("requests").isEmpty()
                        || !resources.path("limits").isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }
}
