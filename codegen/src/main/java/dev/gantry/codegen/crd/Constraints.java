package dev.gantry.codegen.crd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What definitions demand of values, for the checks at synth: each schema without its prose, and what is left to the
 * server.
 */
public final class Constraints {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Set<String> PROSE = Set.of("description", "title", "example", "externalDocs", "$schema", "id");

    /** Keywords whose values are schemas by name. */
    private static final Set<String> BY_NAME = Set.of("properties", "patternProperties", "definitions", "dependencies");

    /** Keywords whose values are schemas, or lists of them. */
    private static final Set<String> SCHEMAS =
            Set.of("items", "additionalProperties", "additionalItems", "allOf", "anyOf", "oneOf", "not");

    private final Map<String, String> texts = new HashMap<>();
    private final List<String> leftToServer = new ArrayList<>();

    private Constraints() {}

    /** The constraints of kinds. */
    public static Constraints of(List<CustomKind> kinds) {
        Constraints constraints = new Constraints();
        for (CustomKind kind : kinds) {
            JsonNode reduced = constraints.reduced(kind.schema(), kind.name());
            constraints.texts.put(kind.name(), reduced + "\n");
        }
        return constraints;
    }

    /** The reduced schema of a kind as JSON on one line. */
    public String textOf(CustomKind kind) {
        return texts.getOrDefault(kind.name(), "{}\n");
    }

    /** What only the server checks, one line each. */
    public List<String> leftToServer() {
        return List.copyOf(leftToServer);
    }

    private JsonNode reduced(JsonNode schema, String path) {
        if (!schema.isObject()) {
            return schema;
        }
        Map<String, JsonNode> kept = new TreeMap<>();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            String name = keyword.getKey();
            JsonNode value = keyword.getValue();
            if (name.equals("x-kubernetes-validations")) {
                rules(value, path);
            } else if (name.equals("pattern") && value.isString() && !Patterns.isKnown(value.asString())) {
                leftToServer.add(Paths.shortened(path) + ": the pattern " + Paths.shortened(value.asString()));
                kept.put(name, value); // what depends on it is left to the server, too
            } else if (BY_NAME.contains(name)) {
                ObjectNode fields = JSON.objectNode();
                value.forEachEntry(
                        (field, inner) -> fields.set(field, reduced(inner, path + "." + Paths.field(field))));
                kept.put(name, fields);
            } else if (SCHEMAS.contains(name)) {
                kept.put(name, schemas(value, path + step(name)));
            } else if (!PROSE.contains(name)) {
                kept.put(name, value);
            }
        }
        ObjectNode reduced = JSON.objectNode();
        kept.forEach(reduced::set);
        return reduced;
    }

    private static String step(String keyword) {
        return switch (keyword) {
            case "items" -> "[]";
            case "additionalProperties" -> "{}";
            default -> "";
        };
    }

    private JsonNode schemas(JsonNode value, String path) {
        if (!value.isArray()) {
            return reduced(value, path);
        }
        var list = JSON.arrayNode();
        value.forEach(one -> list.add(reduced(one, path)));
        return list;
    }

    private void rules(JsonNode rules, String path) {
        for (JsonNode rule : rules) {
            leftToServer.add(Paths.shortened(path) + ": the rule "
                    + Paths.shortened(rule.path("rule").asString("")));
        }
    }
}
