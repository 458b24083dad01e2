package dev.gantry.embedded.controller;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the pods of a DaemonSet tolerate: what its template says, and that their node is not in order. */
final class DaemonSetTolerations {
    private static final String NO_EXECUTE = "NoExecute";
    private static final String NO_SCHEDULE = "NoSchedule";

    private DaemonSetTolerations() {}

    static List<JsonNode> of(JsonNode podSpec) {
        List<JsonNode> tolerations = new ArrayList<>();
        podSpec.path("tolerations").forEach(tolerations::add);
        add(tolerations, "not-ready", NO_EXECUTE);
        add(tolerations, "unreachable", NO_EXECUTE);
        add(tolerations, "disk-pressure", NO_SCHEDULE);
        add(tolerations, "memory-pressure", NO_SCHEDULE);
        add(tolerations, "pid-pressure", NO_SCHEDULE);
        add(tolerations, "unschedulable", NO_SCHEDULE);
        if (podSpec.path("hostNetwork").asBoolean(false)) {
            add(tolerations, "network-unavailable", NO_SCHEDULE);
        }
        return tolerations;
    }

    private static void add(List<JsonNode> tolerations, String condition, String effect) {
        ObjectNode wanted = JsonNodeFactory.instance
                .objectNode()
                .put("key", "node.kubernetes.io/" + condition)
                .put("operator", "Exists")
                .put("effect", effect);
        boolean replaced = false;
        for (int index = 0; index < tolerations.size(); index++) {
            if (isSame(tolerations.get(index), wanted)) {
                tolerations.set(index, wanted);
                replaced = true;
            }
        }
        if (!replaced) {
            tolerations.add(wanted);
        }
    }

    /** Whether two speak of the same taint; for how long does not matter. */
    private static boolean isSame(JsonNode one, JsonNode other) {
        for (String field : new String[] {"key", "operator", "value", "effect"}) {
            if (!one.path(field).asString("").equals(other.path(field).asString(""))) {
                return false;
            }
        }
        return true;
    }

    /** Whether each taint of one of these effects is tolerated. */
    static boolean cover(List<JsonNode> tolerations, JsonNode taints, List<String> effects) {
        for (JsonNode taint : taints) {
            if (effects.contains(taint.path("effect").asString(""))
                    && tolerations.stream().noneMatch(toleration -> covers(toleration, taint))) {
                return false;
            }
        }
        return true;
    }

    private static boolean covers(JsonNode toleration, JsonNode taint) {
        return isEmptyOrSame(toleration, taint, "effect")
                && isEmptyOrSame(toleration, taint, "key")
                && switch (toleration.path("operator").asString("")) {
                    case "Exists" -> true;
                    case "", "Equal" ->
                        toleration
                                .path("value")
                                .asString("")
                                .equals(taint.path("value").asString(""));
                    default -> false;
                };
    }

    private static boolean isEmptyOrSame(JsonNode toleration, JsonNode taint, String field) {
        String said = toleration.path(field).asString("");
        return said.isEmpty() || said.equals(taint.path(field).asString(""));
    }
}
