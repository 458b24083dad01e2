package dev.gantry.embedded.controller;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
        conditions.forEach((type, condition) ->
                StatusCondition.set(status, type, condition.holds(), condition.reason(), condition.message(), now));
    }
}
