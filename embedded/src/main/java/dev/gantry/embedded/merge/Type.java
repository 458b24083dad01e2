package dev.gantry.embedded.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    synchronized Optional<Type> field(String name) {
        if (way == Way.MAP) {
            return Optional.of(schema.has("additionalProperties") ? inside("additionalProperties") : this);
        }
        Type known = fields.get(name);
        if (known == null) {
            JsonNode field = schema.path("properties").path(name);
            if (field.isMissingNode() && !preservesUnknown(schema)) {
                return Optional.empty();
            }
            known = field.isMissingNode() ? schemas.unknown() : schemas.of(field);
            fields.put(name, known);
        }
        return Optional.of(known);
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

    /** What stands for a key field that an item does not say; missing where nothing does. */
    JsonNode keyDefault(String key) {
        return items().schema.path("properties").path(key).path("default");
    }
}
