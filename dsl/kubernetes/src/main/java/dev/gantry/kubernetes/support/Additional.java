package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.JsonValue;
import dev.gantry.problem.GantryException;
import dev.gantry.problem.Quoted;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fields of fabric8's objects that the schema does not name. */
public final class Additional {
    private Additional() {}

    /** A copy; the trees in it are immutable. */
    public static Map<String, Object> copy(@Nullable Map<String, Object> fields) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (fields != null) {
            fields.forEach((name, value) -> copy.put(name, JsonTrees.copy(value)));
        }
        return copy;
    }

    /**
     * What users read.
     *
     * @param nullable the fields of the schema whose nulls stand among the others
     */
    public static Map<String, JsonValue> others(@Nullable Map<String, Object> fields, String... nullable) {
        Map<String, JsonValue> others = new TreeMap<>();
        if (fields != null) {
            fields.forEach((name, value) -> others.put(name, JsonTrees.value(value)));
        }
        List.of(nullable).forEach(others::remove);
        return Collections.unmodifiableMap(others);
    }

    /** The fields, and one of the schema that is null. */
    public static Map<String, @Nullable Object> withNull(@Nullable Map<String, Object> fields, String name) {
        Map<String, @Nullable Object> more = fields == null ? new TreeMap<>() : new TreeMap<>(fields);
        more.put(name, null);
        return more;
    }

    /** The fields without one. */
    public static @Nullable Map<String, Object> without(@Nullable Map<String, Object> fields, String name) {
        if (fields == null || !fields.containsKey(name)) {
            return fields;
        }
        Map<String, Object> fewer = new TreeMap<>(fields);
        fewer.remove(name);
        return fewer;
    }

    /**
     * The fields with one more; the last word on a name wins.
     *
     * @param known the fields that have methods of their own
     */
    public static Map<String, @Nullable Object> plus(
            @Nullable Map<String, Object> fields, String name, JsonValue value, String... known) {
        for (String field : known) {
            if (field.equals(name)) {
                throw new GantryException(
                        "field-known", Quoted.of(name) + " is a field of the schema; set it with its own method.");
            }
        }
        Map<String, @Nullable Object> more = fields == null ? new TreeMap<>() : new TreeMap<>(fields);
        more.put(Given.notNull(name), value.tree());
        return more;
    }
}
