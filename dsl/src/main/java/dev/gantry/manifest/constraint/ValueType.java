package dev.gantry.manifest.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of which types a value can be, {@code nullable} and {@code x-kubernetes-int-or-string} included.
 *
 * @param types the allowed ones; none for any
 * @param isNullable whether null is a value
 */
record ValueType(List<String> types, boolean isNullable) {
    static final ValueType ANY = new ValueType(List.of(), false);

    void check(@Nullable Object value, String path, Violations out) {
        if (types.isEmpty() || (value == null ? isNullable : types.contains(of(value)) || isAlike(value))) {
            return;
        }
        out.add(path, "is " + Shown.value(value, path), rule(), "Give it " + words() + ".");
    }

    /** Whole numbers are numbers, and numbers without a fraction are whole. */
    private boolean isAlike(Object value) {
        return (value instanceof Long && types.contains("number"))
                || (value instanceof Double number && types.contains("integer") && Whole.is(number));
    }

    String rule() {
        return types.isEmpty() ? "" : "is " + words();
    }

    private String words() {
        List<String> words = new ArrayList<>();
        for (String type : types) {
            words.add(
                    switch (type) {
                        case "integer" -> "a whole number";
                        case "array" -> "a list";
                        case "object" -> "an object";
                        default -> "a " + type;
                    });
        }
        if (isNullable) {
            words.add("null");
        }
        return Shown.list(words, " or ");
    }

    private static String of(Object value) {
        return value instanceof String
                ? "string"
                : value instanceof Long
                        ? "integer"
                        : value instanceof Double
                                ? "number"
                                : value instanceof Boolean
                                        ? "boolean"
                                        : value instanceof Map<?, ?> ? "object" : "array";
    }
}
