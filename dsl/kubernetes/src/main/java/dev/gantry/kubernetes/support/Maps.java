package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.Empty;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps inside a generated value: kept in the order of their keys, so that the same map is always written alike. */
public final class Maps {
    private Maps() {}

    /** A user's map as it is kept; one without entries becomes the empty map that is written. */
    public static <T> Map<String, T> of(Map<String, T> given) {
        return Given.notNull(given).isEmpty() ? Empty.map() : sorted(given);
    }

    /** A user's map in fabric8's terms. */
    public static <T, R> Map<String, R> of(Map<String, T> given, Function<? super T, ? extends R> unwrap) {
        return Given.notNull(given).isEmpty() ? Empty.map() : sorted(given, unwrap);
    }

    /** The map with one entry more; the last word on a key wins. */
    public static <T> Map<String, T> plus(@Nullable Map<String, T> map, String key, T value) {
        Map<String, T> more = map == null ? new TreeMap<>() : new TreeMap<>(map);
        more.put(Given.notNull(key), Given.notNull(value));
        return more;
    }

    /** What users read. */
    public static <T> Map<String, T> view(@Nullable Map<String, T> map) {
        return map == null || map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }

    /** What users read, in Gantry's terms. */
    public static <T, R> Map<String, R> view(@Nullable Map<String, T> map, Function<? super T, ? extends R> wrap) {
        return map == null || map.isEmpty() ? Map.of() : Collections.unmodifiableMap(sorted(map, wrap));
    }

    /** A copy that its owner may change; a map that was said to be empty stays that map. */
    public static <T> Map<String, T> copy(@Nullable Map<String, T> map) {
        return map == null ? new TreeMap<>() : Empty.isSaid(map) ? map : sorted(map);
    }

    /** A copy with copied values. */
    public static <T> Map<String, T> copy(@Nullable Map<String, T> map, Function<? super T, ? extends T> copy) {
        return map == null ? new TreeMap<>() : Empty.isSaid(map) ? map : sorted(map, copy);
    }

    private static <T> Map<String, T> sorted(Map<String, T> map) {
        Map<String, T> sorted = new TreeMap<>();
        for (Map.Entry<String, T> entry : map.entrySet()) {
            sorted.put(Given.notNull(entry.getKey()), Given.under(entry.getKey(), entry.getValue()));
        }
        return sorted;
    }

    private static <T, R> Map<String, R> sorted(Map<String, T> map, Function<? super T, ? extends R> change) {
        Map<String, R> sorted = new TreeMap<>();
        for (Map.Entry<String, T> entry : map.entrySet()) {
            sorted.put(Given.notNull(entry.getKey()), change.apply(Given.under(entry.getKey(), entry.getValue())));
        }
        return sorted;
    }
}
