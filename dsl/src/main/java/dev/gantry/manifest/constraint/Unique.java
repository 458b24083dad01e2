package dev.gantry.manifest.constraint;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code x-kubernetes-list-type}: the items of a set, or what the keys of a map's items hold, are all different.
 *
 * @param keys none for a set
 */
record Unique(List<String> keys) implements Constraint {
    @Override
    public void check(Object value, String path, Violations out) {
        if (!(value instanceof List<?> list)) {
            return;
        }
        Map<@Nullable Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < list.size(); i++) {
            Integer first = seen.putIfAbsent(identity(list.get(i)), i);
            if (first != null) {
                out.add(
                        path + "[" + i + "]",
                        (keys.isEmpty() ? "is the same as " : "has the same " + Shown.list(keys, " and ") + " as ")
                                + path + "[" + first + "]",
                        rule(),
                        "Leave one of them out.");
            }
        }
    }

    private @Nullable Object identity(@Nullable Object item) {
        if (keys.isEmpty() || !(item instanceof Map<?, ?> map)) {
            return item;
        }
        Map<String, @Nullable Object> identity = new LinkedHashMap<>();
        for (String key : keys) {
            if (map.containsKey(key)) {
                identity.put(key, map.get(key));
            }
        }
        return identity;
    }

    @Override
    public String rule() {
        return keys.isEmpty()
                ? "is an item of a set, whose items all differ"
                : "is an item of a list whose items all differ in " + Shown.list(keys, " and ");
    }
}
