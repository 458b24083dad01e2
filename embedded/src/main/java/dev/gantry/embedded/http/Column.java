package dev.gantry.embedded.http;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * A column of a table.
 *
 * @param name its head
 * @param type {@code string} or {@code integer}
 * @param isWide only shown with {@code -o wide}
 * @param cell what stands in it
 */
record Column(String name, String type, boolean isWide, Cell cell) {
    /** What stands in a row. */
    interface Cell {
        /** Of an object, at a moment. */
        JsonNode of(JsonNode object, Instant now);
    }
}
