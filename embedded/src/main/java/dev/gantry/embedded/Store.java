package dev.gantry.embedded;

import dev.gantry.cluster.WatchEvent;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All objects as they are, and what happened to them lately. Every change has a number, the resource version. */
final class Store {
    private static final int REMEMBERED = 20_000;

    /**
     * Something happened.
     *
     * @param version its number
     * @param type what
     * @param object the object after it; before it, if deleted
     * @param before the object before it; empty for a new one
     */
    record Happening(long version, WatchEvent.Type type, Stored object, Optional<Stored> before) {}

    private final Map<String, NavigableMap<String, Stored>> byKind = new LinkedHashMap<>();
    private final Deque<Happening> happened = new ArrayDeque<>();
    private final List<Consumer<Happening>> listeners = new ArrayList<>();
    private long version = 1;
    private long forgotten;

    long version() {
        return version;
    }

    /** The number that the next change will have. */
    long nextVersion() {
        return version + 1;
    }

    void listen(Consumer<Happening> listener) {
        listeners.add(listener);
    }

    void unlisten(Consumer<Happening> listener) {
        listeners.remove(listener);
    }

    /** What happened after a version; empty if that is too long ago to know. */
    Optional<List<Happening>> since(long since) {
        if (since < forgotten) {
            return Optional.empty();
        }
        return Optional.of(happened.stream().filter(it -> it.version() > since).toList());
    }

    /** Forgets what happened until now. */
    void forget() {
        happened.clear();
        forgotten = version;
    }

    Optional<Stored> get(ObjectRef ref) {
        return Optional.ofNullable(
                kind(ref.group(), ref.kind()).get(key(ref.namespace().orElse(""), ref.name())));
    }

    /** All of a kind, by namespace and name; {@code namespace} empty: in all namespaces. */
    Collection<Stored> list(String group, String kind, String namespace) {
        NavigableMap<String, Stored> all = kind(group, kind);
        return List.copyOf(
                namespace.isEmpty()
                        ? all.values()
                        : all.subMap(namespace + "/", namespace + "0").values()); // '0' follows '/'
    }

    /** Keeps an object, which carries {@link #nextVersion}. */
    void put(Stored object) {
        ObjectRef ref = object.ref();
        version = object.version();
        Stored before = kind(ref.group(), ref.kind()).put(key(object.namespace(), object.name()), object);
        tell(before == null ? WatchEvent.Type.ADDED : WatchEvent.Type.MODIFIED, object, Optional.ofNullable(before));
    }

    void remove(Stored object) {
        ObjectRef ref = object.ref();
        if (kind(ref.group(), ref.kind()).remove(key(object.namespace(), object.name())) != null) {
            version++;
            tell(WatchEvent.Type.DELETED, Revision.of(object, version), Optional.of(object));
        }
    }

    private void tell(WatchEvent.Type type, Stored object, Optional<Stored> before) {
        Happening happening = new Happening(version, type, object, before);
        happened.add(happening);
        if (happened.size() > REMEMBERED) {
            forgotten = happened.removeFirst().version();
        }
        List.copyOf(listeners).forEach(listener -> listener.accept(happening));
    }

    private NavigableMap<String, Stored> kind(String group, String kind) {
        return byKind.computeIfAbsent(kind + "." + group, any -> new TreeMap<>());
    }

    private static String key(String namespace, String name) {
        return namespace + "/" + name;
    }
}
