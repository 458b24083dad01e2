package dev.gantry.kubernetes.support;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of fabric8's objects that the schema does not know. */
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
}
