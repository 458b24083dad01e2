package dev.gantry.embedded.controller;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an autoscaler tells of itself after a look. */
final class ScalingConditions {
    private record Condition(boolean holds, String reason, String message) {}

    private final Map<String, Condition> conditions = new LinkedHashMap<>();
    private final Instant now;

    ScalingConditions(Instant now) {
        this.now = now;
    }

    void set(String type, boolean holds, String reason, String message) {
        conditions.put(type, new Condition(holds, reason, message));
    }

    void write(ObjectNode status) {
        conditions.forEach((type, condition) -> {
            ObjectNode there = find(status, type);
            String value = condition.holds() ? "True" : "False";
            if (!there.path("status").asString("").equals(value)) {
                there.put("lastTransitionTime", Timestamps.of(now));
            }
            there.put("status", value).put("reason", condition.reason()).put("message", condition.message());
        });
    }

    private static ObjectNode find(ObjectNode status, String type) {
        for (JsonNode condition : status.path("conditions")) {
            if (condition instanceof ObjectNode there
                    && there.path("type").asString("").equals(type)) {
                return there;
            }
        }
        return status.withArrayProperty("conditions").addObject().put("type", type);
    }
}
