package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Timestamps;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One of {@code status.conditions[]}: it has the moment at which it last turned. */
final class StatusCondition {
    private StatusCondition() {}

    /** Sets a condition, and adds it if there is none of its type. */
    static ObjectNode set(ObjectNode status, String type, boolean holds, String reason, String message, Instant now) {
        ObjectNode there = find(status, type);
        String value = holds ? "True" : "False";
        if (!there.path("status").asString("").equals(value)) {
            there.put("lastTransitionTime", Timestamps.of(now));
        }
        return there.put("status", value).put("reason", reason).put("message", message);
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
