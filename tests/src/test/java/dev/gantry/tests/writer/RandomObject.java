package dev.gantry.tests.writer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An object of any kind with anything in it that Kubernetes' schema allows, and some that it does not name. */
final class RandomObject {
    private static final JsonNode SCHEMA = schema();
    private static final int DEEPEST = 7;

    private final Random random;

    private RandomObject(Random random) {
        this.random = random;
    }

    /** As plain Java. The same number gives the same object. */
    static Map<String, @Nullable Object> of(long seed) {
        Random random = new Random(seed);
        JsonNode resources = SCHEMA.path("resources");
        return new RandomObject(random).object(resources.path(random.nextInt(resources.size())));
    }

    private static JsonNode schema() {
        try (InputStream in =
                RandomObject.class.getResourceAsStream("/dev/gantry/codegen/schema/kubernetes-1.37.2.json")) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, @Nullable Object> object(JsonNode resource) {
        String group = resource.path("group").asString();
        String version = resource.path("version").asString();
        return whole(type(group, version, resource.path("kind").asString()), 0);
    }

    /** Says of what kind it is, and has a name. */
    private Map<String, @Nullable Object> whole(JsonNode type, int depth) {
        Map<String, @Nullable Object> object = fields(type, depth);
        JsonNode of = type.path("x-kubernetes-group-version-kind").path(0);
        String group = of.path("group").asString();
        String version = of.path("version").asString();
        object.put("apiVersion", group.isEmpty() ? version : group + "/" + version);
        object.put("kind", of.path("kind").asString());
        @SuppressWarnings("unchecked") // made by fields()
        Map<String, @Nullable Object> metadata =
                (Map<String, @Nullable Object>) object.computeIfAbsent("metadata", any -> new LinkedHashMap<>());
        metadata.put("name", "a");
        return object;
    }

    private static JsonNode type(String group, String version, String kind) {
        for (JsonNode type : SCHEMA.path("schemas")) {
            for (JsonNode of : type.path("x-kubernetes-group-version-kind")) {
                if (of.path("group").asString().equals(group)
                        && of.path("version").asString().equals(version)
                        && of.path("kind").asString().equals(kind)) {
                    return type;
                }
            }
        }
        throw new AssertionError("no type of " + kind);
    }

    private Map<String, @Nullable Object> fields(JsonNode type, int depth) {
        Map<String, @Nullable Object> fields = known(type, depth);
        if (random.nextInt(8) == 0) {
            fields.put("notOfTheSchema", free(depth));
        }
        return fields;
    }

    private Map<String, @Nullable Object> known(JsonNode type, int depth) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        type.path("required").forEach(name -> required.add(name.asString()));
        type.path("properties").forEachEntry((name, schema) -> {
            if (required.contains(name) || random.nextInt(depth < 2 ? 2 : depth) == 0) {
                fields.put(name, value(schema, depth + 1));
            }
        });
        return fields;
    }

    private @Nullable Object value(JsonNode schema, int depth) {
        JsonNode reference = schema.has("allOf") ? schema.path("allOf").path(0).path("$ref") : schema.path("$ref");
        if (reference.isString()) {
            String name = reference.asString();
            return named(name.substring(name.lastIndexOf('/') + 1), depth);
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum")
                    .path(random.nextInt(schema.path("enum").size()))
                    .asString();
        }
        return switch (schema.path("type").asString("")) {
            case "string" -> string(schema.path("format").asString(""));
            case "boolean" -> random.nextBoolean();
            case "integer" ->
                schema.path("format").asString("").equals("int64") ? random.nextLong() : (long) random.nextInt();
            case "number" -> random.nextInt(100) / 8.0 + 0.0625;
            case "array" -> list(schema.path("items"), depth);
            case "object" ->
                schema.has("additionalProperties") ? map(schema.path("additionalProperties"), depth) : free(depth);
            default -> free(depth);
        };
    }

    private @Nullable Object named(String name, int depth) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "Quantity" ->
                List.of("1500m", "1Gi", "0.5", "1e3", "12E", "-1Ki").get(random.nextInt(6));
            case "IntOrString" ->
                random.nextBoolean() ? (Object) (long) random.nextInt() : (Object) NastyText.of(random);
            case "Time" -> "2026-01-31T12:00:00Z";
            case "MicroTime" -> "2026-01-31T12:00:00.000000Z";
            case "JSON" -> free(depth);
            case "RawExtension", "FieldsV1" -> Map.of("f:" + NastyText.of(random), Map.of());
            case "JSONSchemaPropsOrArray" -> Map.of("type", "string");
            case "JSONSchemaPropsOrBool" -> random.nextBoolean();
            case "JSONSchemaPropsOrStringArray" -> List.of("a");
            case "JSONSchemaProps" -> // fabric8's class has no place for a field that it does not know
                depth > DEEPEST
                        ? Map.of("description", NastyText.of(random))
                        : known(SCHEMA.path("schemas").path(name), depth);
            default -> {
                JsonNode type = SCHEMA.path("schemas").path(name);
                yield type.has("x-kubernetes-group-version-kind")
                                && type.path("properties").has("metadata")
                        ? whole(type, depth)
                        : fields(type, depth);
            }
        };
    }

    private Object string(String format) {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return switch (format) {
            case "byte" -> Base64.getEncoder().encodeToString(bytes);
            case "date-time" -> "2026-01-31T12:00:00Z";
            default -> NastyText.of(random);
        };
    }

    private List<@Nullable Object> list(JsonNode items, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            list.add(value(items, depth + 1));
        }
        return list;
    }

    private Map<String, @Nullable Object> map(JsonNode values, int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            map.put(NastyText.of(random), value(values, depth + 1));
        }
        return map;
    }

    private @Nullable Object free(int depth) {
        return switch (random.nextInt(depth > DEEPEST ? 5 : 7)) {
            case 0 -> random.nextLong();
            case 1 -> Double.longBitsToDouble(random.nextLong() & 0xBFFF_FFFF_FFFF_FFFFL);
            case 2 -> random.nextBoolean();
            case 3, 4 -> NastyText.of(random);
            case 5 -> list(JsonMapper.shared().createObjectNode(), depth);
            default -> map(JsonMapper.shared().createObjectNode(), depth);
        };
    }
}
