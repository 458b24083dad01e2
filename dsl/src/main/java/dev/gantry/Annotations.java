package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Annotations in the order of their keys, so that they are written alike in whatever order they were said. */
final class Annotations {
    private Annotations() {}

    static Map<String, String> plus(Map<String, String> all, String key, String value) {
        Map<String, String> more = new TreeMap<>(all);
        more.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
        return Collections.unmodifiableMap(more);
    }
}
