package dev.gantry.apply;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is read of the objects of one kind, by the uids of those whom they belong to, and there by key. */
final class ByOwner<T> {
    /**
     * One object.
     *
     * @param uid its own
     * @param owners the uids of those whom it belongs to
     * @param read what is read of it
     */
    record Owned<T>(String uid, List<String> owners, T read) {}

    private final Map<String, Owned<T>> byKey = new HashMap<>();
    private final Map<String, Owned<T>> byUid = new HashMap<>();
    private final Map<String, Map<String, T>> byOwner = new HashMap<>();

    /** Takes an object in, in the place of the one of that key. */
    void put(String key, Owned<T> object) {
        byKey.put(key, object);
        byUid.put(object.uid, object);
        for (String owner : object.owners) {
            byOwner.computeIfAbsent(owner, any -> new TreeMap<>()).put(key, object.read);
        }
    }

    /** Takes the object of a key out, and gives it back. */
    @Nullable
    Owned<T> remove(String key) {
        Owned<T> before = byKey.remove(key);
        if (before != null) {
            byUid.remove(before.uid);
            for (String owner : before.owners) {
                Map<String, T> others = byOwner.getOrDefault(owner, Map.of());
                others.remove(key);
                if (others.isEmpty()) {
                    byOwner.remove(owner);
                }
            }
        }
        return before;
    }

    /** Those that belong to an owner. */
    Collection<T> of(String owner) {
        return byOwner.getOrDefault(owner, Map.of()).values();
    }

    /** Whom an object belongs to, by its own uid. */
    List<String> owners(String uid) {
        Owned<T> there = byUid.get(uid);
        return there == null ? List.of() : there.owners;
    }
}
