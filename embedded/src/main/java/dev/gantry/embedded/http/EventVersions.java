package dev.gantry.embedded.http;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Events in {@code events.k8s.io/v1}, as newer recorders write them: the same fields under other names. */
final class EventVersions {
    /** By their names in {@code v1}. */
    private static final Map<String, String> NAMES = Map.of(
            "involvedObject", "regarding",
            "message", "note",
            "reportingComponent", "reportingController",
            "source", "deprecatedSource",
            "firstTimestamp", "deprecatedFirstTimestamp",
            "lastTimestamp", "deprecatedLastTimestamp",
            "count", "deprecatedCount");

    private EventVersions() {}

    static ObjectNode toOther(ObjectNode event) {
        ObjectNode other = event.deepCopy();
        NAMES.forEach((core, name) -> rename(other, core, name));
        return other.put("apiVersion", "events.k8s.io/v1");
    }

    static ObjectNode toCore(ObjectNode event) {
        ObjectNode core = event.deepCopy();
        NAMES.forEach((name, other) -> rename(core, other, name));
        return core.put("apiVersion", "v1");
    }

    private static void rename(ObjectNode object, String from, String to) {
        JsonNode value = object.remove(from);
        if (value != null) {
            object.set(to, value);
        }
    }
}
