package dev.gantry.tests.hostile;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A definition in which every text that its author can choose is hostile. */
final class HostileDefinition {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TYPES = List.of(
            "string", "integer", "number", "boolean", "object", "object", "object", "array", "map", "any", "either");
    private static final List<String> FORMATS =
            List.of("", "int32", "int64", "float", "byte", "date", "date-time", "duration", "quantity", "*/ pwned");
    private static final Set<String> PROSE =
            Set.of("description", "title", "example", "pattern", "x-kubernetes-validations");

    private final Random random;
    private final ObjectNode tree;

    private HostileDefinition(Random random) {
        this.random = random;
        this.tree = definition();
    }

    /** The same number gives the same definition. */
    static HostileDefinition of(long seed) {
        return new HostileDefinition(new Random(seed));
    }

    /** As JSON in UTF-8. */
    byte[] text() {
        return text(tree);
    }

    /** The same without anything that says nothing of what can be in an object. */
    byte[] textWithoutProse() {
        return text(withoutProse(tree));
    }

    /** The names of all fields that become part of a class. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        tree.path("spec")
                .path("versions")
                .forEach(version -> names(version.path("schema").path("openAPIV3Schema"), names));
        return names;
    }

    private static void names(JsonNode schema, Set<String> names) {
        schema.path("properties").forEachEntry((name, inner) -> {
            names.add(name.replace(HostileText.HALF, "\uFFFD"));
            names(inner, names);
        });
        for (String keyword : List.of("items", "additionalProperties")) {
            if (schema.has(keyword)) {
                names(schema.path(keyword), names);
            }
        }
    }

    private static byte[] text(JsonNode tree) {
        return tree.toString().replace(HostileText.HALF, "\\ud800").getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode definition() {
        ObjectNode spec = JSON.createObjectNode();
        spec.put("group", HostileText.mostly(HostileText.GROUPS, random));
        spec.put("scope", random.nextInt(20) == 0 ? "Global*/" : random.nextBoolean() ? "Namespaced" : "Cluster");
        spec.putObject("names")
                .put("kind", HostileText.mostly(HostileText.KINDS, random))
                .put("plural", "kettles");
        ArrayNode versions = spec.putArray("versions");
        for (int i = random.nextInt(2); i >= 0; i--) {
            ObjectNode version = versions.addObject();
            version.put("name", i == 0 ? HostileText.mostly(HostileText.VERSIONS, random) : "v2")
                    .put("served", true)
                    .put("storage", i == 0);
            ObjectNode root = JSON.createObjectNode().put("type", "object");
            prose(root);
            root.putObject("properties").set("spec", object(0));
            version.putObject("schema").set("openAPIV3Schema", root);
        }
        ObjectNode definition = JSON.createObjectNode();
        definition.put("apiVersion", "apiextensions.k8s.io/v1").put("kind", "CustomResourceDefinition");
        definition.putObject("metadata").put("name", HostileText.one(HostileText.PROSE, random));
        definition.set("spec", spec);
        return definition;
    }

    private void prose(ObjectNode schema) {
        if (random.nextInt(2) == 0) {
            schema.put("description", HostileText.one(HostileText.PROSE, random));
        }
        if (random.nextInt(6) == 0) {
            schema.put("title", HostileText.one(HostileText.PROSE, random));
            schema.putArray("x-kubernetes-validations")
                    .addObject()
                    .put("rule", HostileText.one(HostileText.PROSE, random))
                    .put("message", HostileText.one(HostileText.PROSE, random));
        }
    }

    private ObjectNode object(int depth) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        prose(schema);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (int i = random.nextInt(6); i > 0; i--) {
            String name = HostileText.one(HostileText.NAMES, random);
            properties.set(name, value(depth + 1));
            if (random.nextInt(4) == 0) {
                required.add(name);
            }
        }
        if (random.nextInt(10) == 0) {
            schema.put("x-kubernetes-preserve-unknown-fields", true);
        }
        return schema;
    }

    private ObjectNode value(int depth) {
        String type = HostileText.one(depth > 3 ? TYPES.subList(0, 4) : TYPES, random);
        ObjectNode schema = switch (type) {
            case "object" -> object(depth);
            case "array" ->
                JSON.createObjectNode()
                        .put("type", "array")
                        .put("x-kubernetes-preserve-unknown-fields", random.nextInt(6) == 0)
                        .set("items", value(depth + 1));
            case "map" -> JSON.createObjectNode().put("type", "object").set("additionalProperties", value(depth + 1));
            case "any" -> JSON.createObjectNode().put("x-kubernetes-preserve-unknown-fields", true);
            case "either" -> JSON.createObjectNode().put("x-kubernetes-int-or-string", true);
            default -> scalar(type);
        };
        prose(schema);
        if (random.nextInt(4) == 0) {
            schema.set("default", JSON.valueToTree(HostileText.one(HostileText.PROSE, random)));
        }
        return schema;
    }

    private ObjectNode scalar(String type) {
        ObjectNode schema = JSON.createObjectNode().put("type", type);
        if (random.nextInt(3) == 0) {
            schema.put("format", HostileText.one(FORMATS, random));
        }
        if (random.nextInt(3) == 0) {
            schema.put("pattern", HostileText.one(HostileText.PROSE, random));
        }
        if (random.nextInt(3) == 0) {
            ArrayNode values = schema.putArray("enum");
            for (int i = random.nextInt(5); i >= 0; i--) {
                switch (type) {
                    case "string" ->
                        values.add(
                                HostileText.one(random.nextBoolean() ? HostileText.NAMES : HostileText.PROSE, random));
                    case "boolean" -> values.add(random.nextBoolean());
                    default -> number(values);
                }
            }
            if (random.nextInt(8) == 0) {
                values.addNull().add("*/ pwned");
            }
            if (random.nextInt(8) == 0) {
                schema.putArray("allOf").addObject().set("enum", values.deepCopy());
            }
        }
        return schema;
    }

    private void number(ArrayNode values) {
        switch (random.nextInt(4)) {
            case 0 -> values.add(random.nextLong());
            case 1 -> values.add(random.nextGaussian() * 1e30);
            case 2 -> values.add(new BigDecimal(HostileText.one(HostileText.NUMBERS, random)));
            default -> values.add(random.nextInt(9) - 4);
        }
    }

    private static JsonNode withoutProse(JsonNode tree) {
        return withoutProse(tree, false);
    }

    /** @param areNames whether the fields are properties, which may be called as prose is */
    private static JsonNode withoutProse(JsonNode tree, boolean areNames) {
        if (tree instanceof ObjectNode object) {
            ObjectNode plain = JSON.createObjectNode();
            object.forEachEntry((name, value) -> {
                if (!areNames && name.equals("default")) {
                    plain.put(name, "harmless"); // that there is one says that a field need not be given
                } else if (areNames || !PROSE.contains(name)) {
                    plain.set(name, withoutProse(value, !areNames && name.equals("properties")));
                }
            });
            return plain;
        }
        if (tree instanceof ArrayNode array) {
            ArrayNode plain = JSON.createArrayNode();
            array.forEach(item -> plain.add(withoutProse(item, false)));
            return plain;
        }
        return tree;
    }
}
