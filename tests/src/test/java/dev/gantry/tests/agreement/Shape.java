package dev.gantry.tests.agreement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Kubernetes' schema says of a field.
 *
 * @param type what may stand there
 * @param fields of an object, by name
 * @param items what a list or map holds
 * @param enumeration the texts that are allowed, where the schema tells them
 */
record Shape(Type type, Map<String, JsonNode> fields, Optional<JsonNode> items, List<String> enumeration) {
    /** What a mutation depends on. */
    enum Type {
        TEXT,
        ENUM,
        NUMBER,
        FLAG,
        QUANTITY,
        NUMBER_OR_TEXT,
        BYTES,
        OBJECT,
        LIST,
        MAP,
        FREE
    }

    private static final String SCHEMAS = "/dev/gantry/codegen/schema/kubernetes-1.37.2.json";
    private static final String REF = "#/components/schemas/";
    private static final JsonNode ALL = read();

    private static JsonNode read() {
        try (InputStream in = Shape.class.getResourceAsStream(SCHEMAS)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shape of a kind. */
    static Shape of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        String version = apiVersion.substring(slash + 1);
        for (Map.Entry<String, JsonNode> schema : ALL.get("schemas").properties()) {
            for (JsonNode gvk : schema.getValue().path("x-kubernetes-group-version-kind")) {
                if (gvk.path("group").asString("").equals(group)
                        && gvk.path("version").asString("").equals(version)
                        && gvk.path("kind").asString("").equals(kind)) {
                    return of(schema.getValue());
                }
            }
        }
        throw new AssertionError("no schema of " + apiVersion + " " + kind);
    }

    static Shape of(JsonNode said) {
        JsonNode schema = said;
        while (schema.has("allOf") || schema.has("$ref")) {
            String ref = (schema.has("$ref") ? schema : schema.get("allOf").get(0))
                    .get("$ref")
                    .asString();
            if (ref.endsWith(".Quantity")) {
                return new Shape(Type.QUANTITY, Map.of(), Optional.empty(), List.of());
            }
            schema = ALL.get("schemas").get(ref.substring(REF.length()));
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        schema.path("properties").properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        List<String> texts = new ArrayList<>();
        schema.path("enum").forEach(text -> texts.add(text.asString()));
        Optional<JsonNode> items =
                Optional.ofNullable(schema.has("items") ? schema.get("items") : schema.get("additionalProperties"));
        return new Shape(type(schema, !texts.isEmpty(), !fields.isEmpty()), fields, items, texts);
    }

    private static Type type(JsonNode schema, boolean isEnum, boolean hasFields) {
        String format = schema.path("format").asString("");
        if (format.equals("int-or-string")) {
            return Type.NUMBER_OR_TEXT;
        }
        return switch (schema.path("type").asString("")) {
            case "string" ->
                isEnum
                        ? Type.ENUM
                        : format.equals("byte") ? Type.BYTES : format.equals("date-time") ? Type.FREE : Type.TEXT;
            case "integer" -> Type.NUMBER;
            case "boolean" -> Type.FLAG;
            case "array" -> Type.LIST;
            case "object" -> hasFields ? Type.OBJECT : schema.has("additionalProperties") ? Type.MAP : Type.FREE;
            default -> Type.FREE;
        };
    }
}
