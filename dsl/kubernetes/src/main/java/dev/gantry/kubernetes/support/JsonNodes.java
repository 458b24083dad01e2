package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.JsonValue;
import dev.gantry.kubernetes.ObjectWriter;
import tools.jackson.databind.JsonNode;

/** Free JSON as fabric8 holds it in schemas: a tree of Jackson's. */
public final class JsonNodes {
    private JsonNodes() {}

    public static JsonValue wrap(JsonNode model) {
        return JsonValue.of(JsonTrees.copy(model));
    }

    public static JsonNode unwrap(JsonValue value) {
        return JsonTrees.node(value.tree());
    }

    public static JsonNode copy(JsonNode model) {
        return model.deepCopy();
    }

    public static void write(ObjectWriter out, JsonNode model) {
        out.tree(JsonTrees.copy(model));
    }

    public static JsonNode read(Reading in) {
        return unwrap(JsonValue.of(in.asTree()));
    }
}
