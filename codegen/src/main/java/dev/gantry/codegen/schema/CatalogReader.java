package dev.gantry.codegen.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a schema file: the kinds, and the types below them as OpenAPI v3 describes them. */
public final class CatalogReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode root;

    private CatalogReader(JsonNode root) {
        this.root = root;
    }

    /** The catalog that stands in a file. */
    public static Catalog read(byte[] file) {
        return new CatalogReader(JSON.readTree(file)).catalog();
    }

    /** The catalog that comes with the generator. */
    public static byte[] pinned() {
        String name = "kubernetes-1.37.2.json";
        try (InputStream in = CatalogReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new SchemaException("The generator's own schema " + name + " is not on its class path.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Catalog catalog() {
        Map<String, Type> types = new TreeMap<>();
        Map<String, String> typeOfKind = new TreeMap<>();
        for (Map.Entry<String, JsonNode> schema : root.path("schemas").properties()) {
            types.put(schema.getKey(), type(schema.getKey(), schema.getValue()));
            for (JsonNode kind : schema.getValue().path("x-kubernetes-group-version-kind")) {
                typeOfKind.put(key(kind), schema.getKey());
            }
        }
        List<Catalog.Kind> kinds = new ArrayList<>();
        for (JsonNode resource : root.path("resources")) {
            String type = typeOfKind.get(key(resource));
            if (type == null) {
                throw new SchemaException("The schema has no type for the kind " + key(resource) + ".");
            }
            kinds.add(new Catalog.Kind(resource(resource), type));
        }
        return new Catalog(root.path("kubernetes").asString(), List.copyOf(kinds), types);
    }

    private static String key(JsonNode kind) {
        return kind.path("group").asString() + "/" + kind.path("version").asString() + "/"
                + kind.path("kind").asString();
    }

    private static Resource resource(JsonNode node) {
        return new Resource(
                node.path("group").asString(),
                node.path("version").asString(),
                node.path("kind").asString(),
                node.path("plural").asString(),
                node.path("namespaced").asBoolean());
    }

    private static Type type(String name, JsonNode schema) {
        Set<String> required = new LinkedHashSet<>();
        schema.path("required").forEach(field -> required.add(field.asString()));
        Map<String, Property> properties = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            properties.put(field.getKey(), property(name, field.getKey(), field.getValue()));
        }
        return new Type(name, List.copyOf(properties.values()), required, "", false);
    }

    private static Property property(String type, String name, JsonNode schema) {
        JsonNode values =
                schema.has("enum") ? schema.path("enum") : schema.path("items").path("enum");
        return new Property(
                name,
                shape(schema, type + "." + name),
                schema.has("default") ? Optional.of(JSON.writeValueAsString(schema.path("default"))) : Optional.empty(),
                strings(values),
                text(schema, "x-kubernetes-list-type"),
                strings(schema.path("x-kubernetes-list-map-keys")),
                text(schema, "x-kubernetes-map-type"),
                "",
                false);
    }

    private static Shape shape(JsonNode schema, String path) {
        JsonNode reference = schema.has("allOf") ? schema.path("allOf").path(0).path("$ref") : schema.path("$ref");
        if (reference.isString()) {
            String text = reference.asString();
            return new Shape.Ref(text.substring(text.lastIndexOf('/') + 1));
        }
        String type = schema.path("type").asString("");
        return switch (type) {
            case "array" -> new Shape.ListOf(shape(schema.path("items"), path + "[]"));
            case "object" -> new Shape.MapOf(shape(schema.path("additionalProperties"), path + "{}"));
            case "string", "integer", "number", "boolean" ->
                new Shape.Scalar(type, schema.path("format").asString(""));
            default ->
                throw new SchemaException("The field " + path + " has no type that is known here: " + schema + ".");
        };
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(item -> strings.add(item.asString()));
        return List.copyOf(strings);
    }

    private static Optional<String> text(JsonNode schema, String field) {
        return schema.has(field) ? Optional.of(schema.path(field).asString()) : Optional.empty();
    }
}
