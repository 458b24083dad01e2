package dev.gantry.embedded.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How values of a field are merged: as a whole, by their fields, by their keys, or as members of a set. */
final class Type {
    /** The ways to merge. */
    enum Way {
        /** As a whole. */
        ATOMIC,
        /** By fields, each of which the schema knows. */
        STRUCT,
        /** By keys that are free; a value that is no object as a whole. */
        MAP,
        /** A list whose items are told apart by key fields. */
        KEYED_LIST,
        /** A list of values of which each is there or not. */
        SET
    }

    private final KubernetesSchema schemas;
    private final JsonNode schema;
    private final Way way;
    private final Map<String, Type> fields = new HashMap<>();
    private @Nullable Type inside;
    private @Nullable Set<String> kept;
    private @Nullable List<String> sortedKeys;

    Type(KubernetesSchema schemas, JsonNode schema) {
        this(schemas, schema, way(schema, schema.path("x-kubernetes-map-type").asString("")));
    }

    private Type(KubernetesSchema schemas, JsonNode schema, Way way) {
        this.schemas = schemas;
        this.schema = schema;
        this.way = way;
    }

    private static Way way(JsonNode schema, String mapType) {
        String listType = schema.path("x-kubernetes-list-type").asString("");
        if (schema.path("x-kubernetes-int-or-string").asBoolean(false)) {
            return Way.ATOMIC;
        }
        if (listType.equals("map")) {
            return Way.KEYED_LIST;
        } else if (listType.equals("set")) {
            return Way.SET;
        } else if (mapType.equals("atomic") || schema.path("type").asString("").equals("array")) {
            return Way.ATOMIC;
        } else if (schema.has("properties")) {
            return Way.STRUCT;
        } else if (schema.has("additionalProperties") || preservesUnknown(schema)) {
            return Way.MAP;
        }
        return Way.ATOMIC;
    }

    private static boolean preservesUnknown(JsonNode schema) {
        return schema.path("x-kubernetes-preserve-unknown-fields").asBoolean(false);
    }

    /** This, where a field says another way to merge maps. */
    Type as(String mapType) {
        return new Type(schemas, schema, way(schema, mapType));
    }

    Way way() {
        return way;
    }

    /** The type of a field or of a key's value; empty for a field that the schema does not know. */
    Optional<Type> field(String name) {
        if (way == Way.MAP) {
            return Optional.of(schema.has("additionalProperties") ? inside("additionalProperties") : this);
        }
        return Optional.ofNullable(property(name));
    }

    private synchronized @Nullable Type property(String name) {
        Type known = fields.get(name);
        if (known == null) {
            JsonNode field = schema.path("properties").path(name);
            if (field.isMissingNode() && !preservesUnknown(schema)) {
                return null;
            }
            known = field.isMissingNode() ? schemas.unknown() : schemas.of(field);
            fields.put(name, known);
        }
        return known;
    }

    /** Fields that servers hold even where they say nothing, so that they are never new in an object that is there. */
    synchronized Set<String> kept() {
        Set<String> known = kept;
        if (known == null) {
            known = new HashSet<>();
            for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
                JsonNode otherwise = field.getValue().path("default");
                if (otherwise.isObject() && otherwise.isEmpty()) {
                    known.add(field.getKey());
                }
            }
            for (JsonNode required : schema.path("required")) {
                JsonNode field = schema.path("properties").path(required.asString());
                if (field.path("type").asString("").equals("array")) {
                    known.add(required.asString());
                }
            }
            kept = known;
        }
        return known;
    }

    /**
     * What a value may be: {@code string}, {@code number}, {@code boolean}, {@code scalar} for any of these,
     * {@code array}, {@code object}; empty: anything.
     */
    String shape() {
        String type = schema.path("type").asString("");
        String format = schema.path("format").asString("");
        return switch (type) {
            case "integer" -> "number";
            case "string" -> format.isEmpty() || format.equals("byte") ? type : "scalar";
            case "" -> schema.has("oneOf") && format.isEmpty() ? "scalar" : "";
            default -> type;
        };
    }

    /** The type of a field of an object, however it is merged; null for one that the schema does not know. */
    @Nullable
    Type declared(String name) {
        boolean isFree = !schema.has("properties") && !schema.has("additionalProperties");
        if (isFree) {
            return schemas.unknown();
        } else if (schema.has("additionalProperties")
                && !schema.path("properties").has(name)) {
            return inside("additionalProperties");
        }
        return property(name);
    }

    /** The type of a list's items. */
    Type items() {
        return inside("items");
    }

    private synchronized Type inside(String where) {
        Type known = inside;
        if (known == null) {
            known = schemas.of(schema.path(where));
            inside = known;
        }
        return known;
    }

    /** The fields that tell the items of a keyed list apart. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        schema.path("x-kubernetes-list-map-keys").forEach(key -> keys.add(key.asString()));
        return keys;
    }

    /** As {@link #keys}, in the order in which a step has them. */
    synchronized List<String> sortedKeys() {
        List<String> known = sortedKeys;
        if (known == null) {
            known = keys().stream().sorted().toList();
            sortedKeys = known;
        }
        return known;
    }

    /** What stands for a key field that an item does not say; missing where nothing does. */
    JsonNode keyDefault(String key) {
        return items().schema.path("properties").path(key).path("default");
    }
}
