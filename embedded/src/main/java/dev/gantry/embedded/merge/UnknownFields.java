package dev.gantry.embedded.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields of an object that its kind does not have: a server drops them, and tells or refuses. */
public final class UnknownFields {
    private final KubernetesSchema schemas;
    private final List<String> paths = new ArrayList<>();

    private UnknownFields(KubernetesSchema schemas) {
        this.schemas = schemas;
    }

    /**
     * Drops them, in place.
     *
     * @return the path of each, {@code spec.template.spec.containers[0].imagee}
     */
    public static List<String> drop(KubernetesSchema schemas, ObjectNode object) {
        UnknownFields unknown = new UnknownFields(schemas);
        String apiVersion = object.path("apiVersion").asString("");
        String kind = object.path("kind").asString("");
        unknown.drop(schemas.schema(apiVersion, kind), object, "");
        return unknown.paths;
    }

    private void drop(JsonNode declared, JsonNode value, String path) {
        JsonNode schema = schemas.resolved(declared);
        if (value instanceof ObjectNode object) {
            fields(schema, object, path);
        } else if (value.isArray() && schema.has("items")) {
            int index = 0;
            for (JsonNode item : value) {
                drop(schema.path("items"), item, path + "[" + index++ + "]");
            }
        }
    }

    private void fields(JsonNode schema, ObjectNode object, String path) {
        boolean isOpen = schema.path("x-kubernetes-preserve-unknown-fields").asBoolean(false)
                || (!schema.has("properties") && !schema.has("additionalProperties"));
        boolean isWhole = schema.path("x-kubernetes-embedded-resource").asBoolean(false);
        JsonNode others = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> entry : List.copyOf(object.properties())) {
            String name = entry.getKey();
            String below = path.isEmpty() ? name : path + "." + name;
            JsonNode property = schema.path("properties").path(name);
            if (!property.isMissingNode()) {
                drop(property, entry.getValue(), below);
            } else if (others.isObject()) {
                drop(others, entry.getValue(), below);
            } else if (!isOpen && !isWhole && !others.asBoolean(false)) {
                object.remove(name);
                paths.add(below);
            }
        }
    }
}
