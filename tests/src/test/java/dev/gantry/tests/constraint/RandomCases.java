package dev.gantry.tests.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Schemas that nobody thought of, and values about which nobody knows yet whether they keep them. */
final class RandomCases {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> NAMES = List.of("a", "b", "c", "dDd");
    private static final List<String> TEXTS =
            List.of("", "a", "ab", "abc", "b1", "é😀", "10.0.0.1", "2026-01-31", "1h", "A", "x y", "\n");
    private static final List<String> PATTERNS =
            List.of("^a", "b", "^[a-z]*$", "^.{2}$", "\\d", "^(a|b)+$", "^\\p{L}+$");
    private static final List<String> FORMATS =
            List.of("ipv4", "date", "duration", "byte", "hostname", "unheard-of", "uuid");

    private final Random random;

    private RandomCases(long seed) {
        this.random = new Random(seed);
    }

    /** @param schemas how many, each with as many values */
    static List<Case> of(long seed, int schemas, int values) {
        RandomCases cases = new RandomCases(seed);
        List<Case> all = new ArrayList<>();
        for (int i = 0; i < schemas; i++) {
            ObjectNode schema = cases.schema(0);
            for (int j = 0; j < values; j++) {
                all.add(new Case(
                        "f" + i, schema.toString(), cases.value(schema, 0).toString(), false));
            }
        }
        return all;
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private ObjectNode schema(int depth) {
        ObjectNode schema = JSON.createObjectNode();
        switch (random.nextInt(depth > 2 ? 5 : 9)) {
            case 0, 1 -> text(schema.put("type", "string"));
            case 2 -> number(schema.put("type", "integer"));
            case 3 -> number(schema.put("type", "number"));
            case 4 -> schema.put("type", "boolean");
            case 5 -> list(schema.put("type", "array"), depth);
            case 6 -> map(schema.put("type", "object"), depth);
            default -> object(schema.put("type", "object"), depth);
        }
        if (oneIn(5)) {
            schema.put("nullable", true);
        }
        return schema;
    }

    private void text(ObjectNode schema) {
        if (oneIn(3)) {
            schema.put("minLength", random.nextInt(3));
        }
        if (oneIn(3)) {
            schema.put("maxLength", 1 + random.nextInt(3));
        }
        if (oneIn(3)) {
            schema.put("pattern", any(PATTERNS));
        }
        if (oneIn(3)) {
            schema.put("format", any(FORMATS));
        }
        if (oneIn(4)) {
            ArrayNode values = schema.putArray("enum");
            values.add(any(TEXTS)).add(any(TEXTS) + "z");
        }
        if (oneIn(4)) {
            alternatives(schema, i -> JSON.createObjectNode().put(i % 2 == 0 ? "minLength" : "maxLength", 1 + i));
        }
    }

    private void number(ObjectNode schema) {
        boolean isWhole = schema.path("type").asString().equals("integer");
        if (oneIn(3)) {
            schema.put("minimum", random.nextInt(5) - 2).put("exclusiveMinimum", oneIn(2));
        }
        if (oneIn(3)) {
            schema.put("maximum", random.nextInt(5)).put("exclusiveMaximum", oneIn(2));
        }
        if (oneIn(4)) {
            schema.put("multipleOf", 1 + random.nextInt(3));
        }
        if (oneIn(5)) {
            schema.putArray("enum").add(random.nextInt(3)).add(3 + random.nextInt(3));
        }
        if (oneIn(4)) {
            schema.put("format", isWhole ? any(List.of("int32", "int64")) : any(List.of("float", "double")));
        }
        if (oneIn(4)) {
            alternatives(schema, i -> JSON.createObjectNode().put(i % 2 == 0 ? "minimum" : "maximum", i));
        }
    }

    private void list(ObjectNode schema, int depth) {
        ObjectNode items = schema(depth + 1);
        if (oneIn(3)) {
            items = JSON.createObjectNode().put("type", any(List.of("string", "integer")));
            schema.put("x-kubernetes-list-type", "set");
        } else if (oneIn(3)) {
            items = JSON.createObjectNode().put("type", "object");
            items.putObject("properties").putObject("a").put("type", "string");
            items.putArray("required").add("a");
            schema.put("x-kubernetes-list-type", "map")
                    .putArray("x-kubernetes-list-map-keys")
                    .add("a");
        }
        schema.set("items", items);
        if (oneIn(4)) {
            schema.put("x-kubernetes-preserve-unknown-fields", true);
        }
        if (oneIn(3)) {
            schema.put("minItems", random.nextInt(3));
        }
        if (oneIn(3)) {
            schema.put("maxItems", 1 + random.nextInt(3));
        }
    }

    private void map(ObjectNode schema, int depth) {
        schema.set("additionalProperties", schema(depth + 1));
        counts(schema);
    }

    private void counts(ObjectNode schema) {
        if (oneIn(4)) {
            schema.put("minProperties", random.nextInt(3));
        }
        if (oneIn(4)) {
            schema.put("maxProperties", 1 + random.nextInt(3));
        }
    }

    private void object(ObjectNode schema, int depth) {
        ObjectNode properties = schema.putObject("properties");
        for (String name : NAMES) {
            if (!oneIn(3)) {
                properties.set(name, schema(depth + 1));
            }
        }
        if (oneIn(2)) {
            schema.putArray("required").add(any(NAMES));
        }
        if (oneIn(4)) {
            schema.put("x-kubernetes-preserve-unknown-fields", true);
        }
        counts(schema);
        List<String> named = new ArrayList<>();
        properties.propertyNames().forEach(named::add);
        if (oneIn(3) && !named.isEmpty()) {
            alternatives(schema, i -> {
                ObjectNode one = JSON.createObjectNode();
                one.putArray("required").add(named.get(i % named.size()));
                return one;
            });
        }
    }

    private void alternatives(ObjectNode schema, IntFunction<ObjectNode> of) {
        String keyword = any(List.of("oneOf", "anyOf", "allOf", "not"));
        if (keyword.equals("not")) {
            schema.set("not", of.apply(random.nextInt(2)));
            return;
        }
        ArrayNode all = schema.putArray(keyword);
        for (int i = random.nextInt(3); i >= 0; i--) {
            all.add(of.apply(i));
        }
    }

    /** Mostly of the schema's type, and now and then not. */
    private JsonNode value(JsonNode schema, int depth) {
        if (oneIn(12)) {
            JsonNode anything = anything();
            // On creation the server takes a list for a string of a format, which it does not on server-side apply.
            return anything.isArray() && schema.has("format") ? JSON.valueToTree(1) : anything;
        }
        return switch (schema.path("type").asString("")) {
            case "string" ->
                JSON.valueToTree(
                        schema.has("enum") && oneIn(2) ? schema.path("enum").path(0) : any(TEXTS));
            case "integer" ->
                JSON.valueToTree(oneIn(8) ? (Object) (random.nextInt(9) / 2.0) : (Object) (random.nextInt(9) - 3));
            case "number" ->
                JSON.valueToTree(oneIn(2) ? (Object) (random.nextInt(18) / 4.0 - 1) : (Object) (random.nextInt(9) - 3));
            case "boolean" -> JSON.valueToTree(oneIn(2));
            case "array" -> {
                ArrayNode list = JSON.createArrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(schema.path("items"), depth + 1));
                }
                yield list;
            }
            default -> {
                ObjectNode object = JSON.createObjectNode();
                JsonNode all = schema.path("additionalProperties");
                for (String name : NAMES) {
                    JsonNode field =
                            all.isObject() ? all : schema.path("properties").path(name);
                    if (field.isObject() ? oneIn(2) : oneIn(20)) {
                        object.set(name, value(field, depth + 1));
                    }
                }
                yield object;
            }
        };
    }

    private JsonNode anything() {
        return JSON.readTree(any(List.of("null", "\"a\"", "1", "1.5", "true", "[]", "{}", "[null]", "{\"a\":null}")));
    }
}
