package dev.gantry.kubernetes.support;

import dev.gantry.problem.GantryException;
import dev.gantry.problem.Quoted;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import org.jspecify.annotations.Nullable;

/** What must be there. */
public final class Given {
    private Given() {}

    /** An argument of a user's. */
    public static <T> T notNull(@Nullable T value) {
        if (value == null) {
            throw new GantryException(
                    "null-given", "Null was given where Kubernetes needs a value; leave the call out instead.");
        }
        return value;
    }

    /** What stands under a key of a user's map. */
    static <T> T under(String key, @Nullable T value) {
        if (value == null) {
            throw new GantryException(
                    "null-given",
                    "Null was given under the key " + Quoted.of(key)
                            + ", where Kubernetes needs a value; leave the key out instead.");
        }
        return value;
    }

    /** A field that the schema requires, in an object that was taken in. */
    public static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new GantryException(
                    "required-missing",
                    "The object that was taken in has no " + field + ", which Kubernetes requires; set it first.");
        }
        return value;
    }

    /** A nested value to change, of a type that cannot be started from nothing. */
    public static <T> T present(@Nullable T value, String field) {
        if (value == null) {
            throw new GantryException(
                    "nothing-to-change",
                    "There is no " + field + " to change, and it cannot be started from nothing since it has required"
                            + " fields; give it whole first.");
        }
        return value;
    }

    /** The metadata of an object that was taken in: it has a name. */
    public static void named(@Nullable ObjectMeta metadata) {
        required(required(metadata, "metadata").getName(), "metadata.name");
    }

    /** The API version or kind of an object that was taken in. */
    public static void same(String field, String expected, @Nullable String given) {
        if (given != null && !given.equals(expected)) {
            throw new GantryException(
                    "type-mismatch",
                    "The object that was taken in says " + field + " \"" + given + "\"; this type is for \"" + expected
                            + "\".");
        }
    }
}
