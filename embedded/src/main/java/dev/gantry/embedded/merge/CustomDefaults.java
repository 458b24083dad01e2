package dev.gantry.embedded.merge;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The defaults that the schema of a custom resource says. */
final class CustomDefaults {
    private CustomDefaults() {}

    /** Fills them in, in place: where a field is missing, and within what is there then. */
    static void fill(JsonNode schema, JsonNode value) {
        if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property :
                    schema.path("properties").properties()) {
                JsonNode otherwise = property.getValue().path("default");
                if (!object.has(property.getKey()) && !otherwise.isMissingNode()) {
                    object.set(property.getKey(), otherwise.deepCopy());
                }
                if (object.has(property.getKey())) {
                    fill(property.getValue(), object.get(property.getKey()));
                }
            }
            JsonNode others = schema.path("additionalProperties");
            if (others.isObject()) {
                object.forEach(each -> fill(others, each));
            }
        } else if (value.isArray()) {
            value.forEach(item -> fill(schema.path("items"), item));
        }
    }
}
