package dev.gantry.plan;

import tools.jackson.databind.JsonNode;

/**
 * Which object a plan was made for, and in which state.
 *
 * @param uid {@code metadata.uid}
 * @param resourceVersion {@code metadata.resourceVersion}, which a mere change of status moves too
 */
public record Live(String uid, String resourceVersion) {
    /** The state that {@code object}, as the server gave it, is in. */
    public static Live of(JsonNode object) {
        return new Live(
                object.path("metadata").path("uid").asString(""),
                object.path("metadata").path("resourceVersion").asString(""));
    }
}
