package dev.gantry.status;

import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** One entry of {@code status.conditions}. */
record Condition(String type, String status, String reason, String message, OptionalLong observedGeneration) {
    static Condition of(JsonNode node) {
        return new Condition(
                node.path("type").asString(""),
                node.path("status").asString(""),
                node.path("reason").asString(""),
                node.path("message").asString(""),
                Live.wholeNumber(node.path("observedGeneration")));
    }

    boolean isTrue() {
        return status.equals("True");
    }

    boolean isFalse() {
        return status.equals("False");
    }

    /** The condition's own words: its message, else its reason, else its type and status. */
    String words() {
        if (!message.isBlank()) {
            return message.strip();
        }
        return reason.isBlank() ? type + " is " + status : reason;
    }
}
