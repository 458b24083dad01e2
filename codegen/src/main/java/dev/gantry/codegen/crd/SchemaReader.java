package dev.gantry.codegen.crd;

import dev.gantry.codegen.schema.Property;
import dev.gantry.codegen.schema.SchemaException;
import dev.gantry.codegen.schema.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one version's structural schema into drafts of its objects. */
final class SchemaReader {
    /** An object's place on the way down. */
    private record At(String path, List<String> steps, boolean inStatus) {
        At field(String name) {
            boolean status = inStatus || (steps.isEmpty() && name.equals("status"));
            List<String> more = new ArrayList<>(steps);
            more.add(name);
            return new At(path + "." + Paths.field(name), more, status);
        }

        At inside(String brackets) {
            List<String> same = new ArrayList<>(steps);
            same.set(same.size() - 1, same.get(same.size() - 1) + brackets);
            return new At(path + brackets, same, inStatus);
        }
    }

    /** Levels of a schema: deeper than any real one, and shallow enough for every reader of its objects. */
    private static final int DEPTH = 200;

    /** Bytes that a string constant of a class file can surely have. */
    private static final int CONSTANT = 20_000;

    private final CustomKind kind;
    private final Overrides overrides;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    private SchemaReader(CustomKind kind, Overrides overrides) {
        this.kind = kind;
        this.overrides = overrides;
    }

    /** The objects by their paths, the kind's own first. */
    static Map<String, Draft> read(CustomKind kind, Overrides overrides) {
        SchemaReader reader = new SchemaReader(kind, overrides);
        String root = kind.resource().kind();
        reader.object(kind.schema(), new At(root, List.of(), false));
        Map<String, Draft> ordered = new LinkedHashMap<>();
        ordered.put(root, reader.drafts.get(root));
        ordered.putAll(reader.drafts);
        return ordered;
    }

    private SchemaException wrong(At at, String what) {
        return new SchemaException(
                kind.source() + ": " + kind.name() + ": " + Paths.shortened(at.path()) + ": " + what);
    }

    private Shape shape(JsonNode schema, At at) {
        if (at.steps().size() > DEPTH) {
            throw wrong(at, "The schema is nested more than " + DEPTH + " deep; map a field above it to json.");
        }
        Optional<Shape> chosen = overrides.shape(kind, at.path());
        if (chosen.isPresent()) {
            return chosen.get();
        }
        if (schema.path("x-kubernetes-int-or-string").asBoolean(false)) {
            return new Shape.Scalar(Quantities.isOne(schema) ? "quantity" : "int-or-string", "");
        }
        String type = schema.path("type").asString("");
        return switch (type.isEmpty() ? implied(schema) : type) {
            case "object" -> objectOrMap(schema, at);
            case "array" -> list(schema, at);
            case "string" -> string(schema);
            case "integer" ->
                new Shape.Scalar("integer", schema.path("format").asString("").equals("int32") ? "int32" : "int64");
            case "number" -> new Shape.Scalar("number", "double");
            case "boolean" -> new Shape.Scalar("boolean", "");
            case "" -> new Shape.Any();
            default -> throw wrong(at, "The type \"" + Paths.shortened(type) + "\" is none of a schema's.");
        };
    }

    private static String implied(JsonNode schema) {
        if (schema.path("properties").isObject()) {
            return "object";
        }
        return schema.path("items").isObject() ? "array" : "";
    }

    private static Shape string(JsonNode schema) {
        String format = schema.path("format").asString("");
        return switch (format) {
            case "byte", "date", "date-time", "duration" -> new Shape.Scalar("string", format);
            case "datetime" -> new Shape.Scalar("string", "date-time");
            case "quantity" -> new Shape.Scalar("quantity", "");
            case "int-or-string" -> new Shape.Scalar("int-or-string", "");
            default -> new Shape.Scalar("string", "");
        };
    }

    private Shape list(JsonNode schema, At at) {
        JsonNode items = schema.path("items");
        if (items.isArray()) {
            throw wrong(at, "items is a list; a structural schema has one schema for all elements.");
        }
        JsonNode kept = items instanceof ObjectNode one && isKeeping(schema) ? keeping(one) : items;
        return new Shape.ListOf(kept.isObject() ? shape(kept, at.inside("[]")) : new Shape.Any());
    }

    /** The server prunes nothing of the elements of a list that keeps unknown fields, as if each of them said so. */
    private static JsonNode keeping(ObjectNode items) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        items.forEachEntry(kept::set);
        return kept.put("x-kubernetes-preserve-unknown-fields", true);
    }

    private Shape objectOrMap(JsonNode schema, At at) {
        JsonNode properties = schema.path("properties");
        JsonNode additional = schema.path("additionalProperties");
        if (!properties.isMissingNode() && !properties.isObject()) {
            throw wrong(at, "properties is no object.");
        }
        if (properties.isEmpty()) {
            if (additional.isObject()) {
                return new Shape.MapOf(shape(additional, at.inside("{}")));
            }
            if (additional.asBoolean(false)) {
                return new Shape.MapOf(new Shape.Any());
            }
            if (isOpen(schema)) {
                return new Shape.Any();
            }
        }
        object(schema, at);
        return new Shape.Ref(at.path());
    }

    private static boolean isOpen(JsonNode schema) {
        return isKeeping(schema)
                || schema.path("x-kubernetes-embedded-resource").asBoolean(false);
    }

    private static boolean isKeeping(JsonNode schema) {
        return schema.path("x-kubernetes-preserve-unknown-fields").asBoolean(false);
    }

    private void object(JsonNode schema, At at) {
        Map<String, Property> properties = new TreeMap<>();
        Set<String> required = new TreeSet<>();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            if (at.steps().isEmpty() && Set.of("apiVersion", "kind", "metadata").contains(field.getKey())) {
                continue;
            }
            if (!isConstant(field.getKey())) {
                throw wrong(
                        at.field(field.getKey()),
                        "The name is longer than " + CONSTANT
                                + " characters or has a line separator in it (U+2028, U+2029),"
                                + " and can stand in no class; map the object to json.");
            }
            if (!field.getValue().isObject()) {
                throw wrong(at.field(field.getKey()), "The schema of the field is no object.");
            }
            properties.put(field.getKey(), property(field.getKey(), field.getValue(), at.field(field.getKey())));
        }
        for (JsonNode name : schema.path("required")) {
            Property property = properties.get(name.asString(""));
            // What has a default, the server fills in.
            if (property != null && property.defaultJson().isEmpty()) {
                required.add(property.name());
            }
        }
        boolean open = isOpen(schema)
                || schema.path("additionalProperties").isObject()
                || schema.path("additionalProperties").asBoolean(false);
        List<Property> all = List.copyOf(properties.values());
        drafts.put(
                at.path(),
                new Draft(
                        at.path(),
                        at.steps(),
                        all,
                        required,
                        schema.path("description").asString(""),
                        open,
                        at.inStatus(),
                        Likeness.of(all, required, open, drafts)));
    }

    private Property property(String name, JsonNode schema, At at) {
        Shape shape = shape(schema, at);
        boolean isMerged = shape instanceof Shape.ListOf list && list.item() instanceof Shape.Ref;
        return new Property(
                name,
                shape,
                schema.has("default") ? Optional.of(schema.path("default").toString()) : Optional.empty(),
                EnumValues.of(shape, schema),
                text(schema, "x-kubernetes-list-type"),
                isMerged ? keys(schema, (Shape.ListOf) shape) : List.of(),
                text(schema, "x-kubernetes-map-type"),
                schema.path("description").asString(""),
                schema.path("nullable").asBoolean(false));
    }

    /** The merge keys, where the elements have them all; a list of a type of Kubernetes' own has none here. */
    private List<String> keys(JsonNode schema, Shape.ListOf list) {
        List<String> keys = new ArrayList<>();
        schema.path("x-kubernetes-list-map-keys").forEach(key -> keys.add(key.asString("")));
        Draft item = list.item() instanceof Shape.Ref reference ? drafts.get(reference.type()) : null;
        boolean known = item != null
                && keys.stream()
                        .allMatch(key -> item.properties().stream()
                                .anyMatch(field -> field.name().equals(key)));
        return known ? List.copyOf(keys) : List.of();
    }

    private static Optional<String> text(JsonNode schema, String field) {
        return schema.path(field).isString() ? Optional.of(schema.path(field).asString()) : Optional.empty();
    }

    /** Whether a text can stand in a source; JavaPoet breaks lines at separators. */
    static boolean isConstant(String text) {
        return text.length() <= CONSTANT && text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0;
    }
}
