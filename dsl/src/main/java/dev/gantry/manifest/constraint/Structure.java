package dev.gantry.manifest.constraint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which fields and items there can be in a value.
 *
 * @param properties by name
 * @param additional of all fields that are no property
 * @param items of a list
 * @param keepsUnknown whether fields that the schema does not know are kept
 * @param isObject whether it is a whole object with an API version, kind and metadata of its own
 * @param fallback what is filled in where the value is missing; null for nothing
 */
record Structure(
        Map<String, Schema> properties,
        Optional<Schema> additional,
        Optional<Schema> items,
        boolean keepsUnknown,
        boolean isObject,
        @Nullable Object fallback) {
    /** Of alternatives and the like, which add nothing to the structure. */
    static final Structure NONE = new Structure(Map.of(), Optional.empty(), Optional.empty(), true, false, null);

    private static final List<String> OF_AN_OBJECT = List.of("apiVersion", "kind", "metadata");

    @Nullable
    Schema field(String name) {
        Schema property = properties.get(name);
        return property != null ? property : additional.orElse(null);
    }

    /** Whether a field needs no place in the schema. */
    boolean isGiven(String field) {
        return isObject && OF_AN_OBJECT.contains(field);
    }
}
