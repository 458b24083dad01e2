package dev.gantry.codegen.crd;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Keywords of a schema that say null: to the API server they are not there. */
final class Unsaid {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Keywords whose values are no schemas, and may be or hold null. */
    private static final Set<String> VALUES = Set.of("default", "enum", "example");

    /** Keywords whose values are schemas by name. */
    private static final Set<String> BY_NAME = Set.of("properties", "patternProperties", "definitions", "dependencies");

    private Unsaid() {}

    /** A schema without them, on all levels. */
    static JsonNode dropped(JsonNode schema) {
        if (schema.isArray()) {
            var list = JSON.arrayNode();
            schema.forEach(one -> list.add(dropped(one)));
            return list;
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode said = JSON.objectNode();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            JsonNode value = keyword.getValue();
            if (VALUES.contains(keyword.getKey())) {
                said.set(keyword.getKey(), value);
            } else if (BY_NAME.contains(keyword.getKey()) && value.isObject()) {
                ObjectNode fields = JSON.objectNode();
                value.forEachEntry((name, field) -> fields.set(name, dropped(field)));
                said.set(keyword.getKey(), fields);
            } else if (!value.isNull()) {
                said.set(keyword.getKey(), dropped(value));
            }
        }
        return said;
    }
}
