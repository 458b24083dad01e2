package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.JsonValue;
import dev.gantry.problem.GantryException;
import dev.gantry.problem.Quoted;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** What users read. */
    public static Map<String, JsonValue> others(@Nullable Map<String, Object> fields) {
        return Maps.view(fields, JsonTrees::value);
    }

    /**
     * The fields with one more; the last word on a name wins.
     *
     * @param known the fields that have methods of their own
     */
    public static Map<String, Object> plus(
            @Nullable Map<String, Object> fields, String name, JsonValue value, String... known) {
        for (String field : known) {
            if (field.equals(name)) {
                throw new GantryException(
                        "field-known", Quoted.of(name) + " is a field of the schema; set it with its own method.");
            }
        }
        Object tree = value.tree();
        if (tree == null) {
            throw new GantryException("json-invalid", Quoted.of(name) + " cannot be null; leave it out.");
        }
        return Maps.plus(fields, name, tree);
    }
}
