package dev.gantry.apply;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Says why an object that was deleted is still there. */
final class Finalizers {
    private Finalizers() {}

    static String words(ObjectNode live) {
        JsonNode finalizers = live.path("metadata").path("finalizers");
        String names = finalizers.valueStream().map(name -> name.asString("")).collect(Collectors.joining(", "));
        return switch (names) {
            case "" -> "being deleted";
            case "foregroundDeletion" -> "being deleted, after what it owns";
            default -> "being deleted; waits for its finalizers: " + names;
        };
    }
}
