package dev.gantry.tests.kubernetes;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Walks the schema and a tree side by side, and names the fields of the schema that the tree lacks. */
final class SchemaWalk {
    private final JsonNode schemas;
    private final Set<String> excused;
    private final Set<String> missing = new TreeSet<>();

    SchemaWalk(JsonNode schemas, Set<String> excused) {
        this.schemas = schemas;
        this.excused = excused;
    }

    Set<String> missing(String type, JsonNode tree) {
        object(type, tree, 0);
        return missing;
    }

    private void object(String type, JsonNode tree, int depth) {
        String simpleName = type.substring(type.lastIndexOf('.') + 1);
        JsonNode schema = schemas.path(type);
        boolean kind = schema.has("x-kubernetes-group-version-kind");
        // A type stands in itself twice, so only its outer half is complete.
        boolean recursive = simpleName.equals("JSONSchemaProps") && depth > 0;
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            String name = simpleName + "." + field.getKey();
            if (tree.has(field.getKey())) {
                boolean same = simpleName.equals("JSONSchemaProps");
                value(field.getValue(), tree.path(field.getKey()), same ? depth + 1 : depth);
            } else if (!recursive
                    && !excused.contains(name)
                    && !(kind && field.getKey().equals("status"))) {
                missing.add(name);
            }
        }
    }

    private void value(JsonNode schema, JsonNode tree, int depth) {
        JsonNode reference = schema.has("allOf") ? schema.path("allOf").path(0).path("$ref") : schema.path("$ref");
        if (reference.isString()) {
            String path = reference.asString();
            object(path.substring(path.lastIndexOf('/') + 1), tree, depth);
        } else if (tree.isArray()) {
            tree.forEach(item -> value(schema.path("items"), item, depth));
        } else if (schema.has("additionalProperties")) {
            tree.forEach(item -> value(schema.path("additionalProperties"), item, depth));
        }
    }
}
