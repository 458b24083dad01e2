package dev.gantry.embedded.merge;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is filled into the limits of a namespace: a container's defaults follow from its bounds. */
final class LimitDefaults {
    private LimitDefaults() {}

    static void fill(ObjectNode spec) {
        for (JsonNode limit : spec.path("limits")) {
            if (limit instanceof ObjectNode open
                    && open.path("type").asString("").equals("Container")) {
                inherit(open, "default", "max");
                inherit(open, "defaultRequest", "default");
                inherit(open, "defaultRequest", "min");
            }
        }
    }

    private static void inherit(ObjectNode limit, String to, String from) {
        for (Map.Entry<String, JsonNode> amount : limit.path(from).properties()) {
            ObjectNode target = limit.withObjectProperty(to);
            if (!target.has(amount.getKey())) {
                target.set(amount.getKey(), amount.getValue());
            }
        }
    }
}
