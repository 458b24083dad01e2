package dev.gantry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was said under keys, in the order in which each key was first said; the last word on a key wins. Immutable. */
final class Keyed<K, V> {
    private static final Keyed<?, ?> NONE = new Keyed<>(new LinkedHashMap<>());

    private final Map<K, Said<V>> entries;

    private Keyed(Map<K, Said<V>> entries) {
        this.entries = entries;
    }

    @SuppressWarnings("unchecked") // holds nothing, so it fits every type
    static <K, V> Keyed<K, V> none() {
        return (Keyed<K, V>) NONE;
    }

    Keyed<K, V> put(K key, V value) {
        Map<K, Said<V>> more = new LinkedHashMap<>(entries);
        more.put(key, Said.now(value));
        return new Keyed<>(more);
    }

    Keyed<K, V> putAll(Map<? extends K, ? extends V> values) {
        Map<K, Said<V>> more = new LinkedHashMap<>(entries);
        values.forEach((key, value) -> more.put(key, Said.now(value)));
        return new Keyed<>(more);
    }

    Keyed<K, V> without(K key) {
        Map<K, Said<V>> fewer = new LinkedHashMap<>(entries);
        fewer.remove(key);
        return new Keyed<>(fewer);
    }

    boolean has(K key) {
        return entries.containsKey(key);
    }

    @Nullable
    Said<V> get(K key) {
        return entries.get(key);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Set<K> keys() {
        return entries.keySet();
    }

    Set<Map.Entry<K, Said<V>>> entries() {
        return entries.entrySet();
    }

    Collection<Said<V>> values() {
        return entries.values();
    }

    /** Order counts: two programs that say the same in another order write other bytes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Keyed<?, ?> that
                && entries.equals(that.entries)
                && List.copyOf(entries.keySet()).equals(List.copyOf(that.entries.keySet()));
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
