package dev.gantry.embedded;

import dev.gantry.embedded.object.Timestamps;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The conditions of a status; the time of a transition moves only with the status of a condition. */
final class Conditions {
    private final ObjectNode status;
    private final String now;

    Conditions(ObjectNode status, Instant now) {
        this.status = status;
        this.now = Timestamps.of(now);
    }

    /** Sets a condition; {@code whyNot} is the reason where it does not hold. */
    void set(String type, boolean holds, String whyNot) {
        ObjectNode condition = condition(type);
        String value = holds ? "True" : "False";
        if (!condition.path("status").asString("").equals(value)) {
            condition.put("status", value).put("lastTransitionTime", now);
        }
        if (holds || whyNot.isEmpty()) {
            condition.remove("reason");
        } else {
            condition.put("reason", whyNot);
        }
    }

    /** Sets a condition that holds, and why. */
    void holds(String type, String reason) {
        set(type, true, "");
        condition(type).put("reason", reason);
    }

    /** Adds words to a condition. */
    void say(String type, String message) {
        condition(type).put("message", message);
    }

    private ObjectNode condition(String type) {
        for (JsonNode there : status.path("conditions")) {
            if (there instanceof ObjectNode found
                    && found.path("type").asString("").equals(type)) {
                return found;
            }
        }
        return status.withArrayProperty("conditions")
                .addObject()
                .put("type", type)
                .putNull("lastProbeTime");
    }
}
