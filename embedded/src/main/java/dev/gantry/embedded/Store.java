package dev.gantry.embedded;

import dev.gantry.cluster.WatchEvent;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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

    private final Map<Kind, Index> kinds = new HashMap<>();
    private final Deque<Happening> happened = new ArrayDeque<>();
    private final List<Consumer<Happening>> listeners = new CopyOnWriteArrayList<>();
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
        Deque<Happening> later = new ArrayDeque<>();
        Iterator<Happening> backwards = happened.descendingIterator();
        while (backwards.hasNext()) {
            Happening happening = backwards.next();
            if (happening.version() <= since) {
                break;
            }
            later.addFirst(happening);
        }
        return Optional.of(List.copyOf(later));
    }

    /** Forgets what happened until now. */
    void forget() {
        happened.clear();
        forgotten = version;
    }

    Optional<Stored> get(ObjectRef ref) {
        return Optional.ofNullable(
                kind(ref.group(), ref.kind()).get(ref.namespace().orElse(""), ref.name()));
    }

    /** Those of a kind under a heading of {@link Index}, by namespace and name. */
    List<Stored> list(String group, String kind, String heading) {
        return kind(group, kind).find(heading);
    }

    /** Keeps an object, which carries {@link #nextVersion}. */
    void put(Stored object) {
        ObjectRef ref = object.ref();
        version = object.version();
        Stored before = kind(ref.group(), ref.kind()).put(object);
        assert before == null || before.isUntouched() : before + " was changed in place";
        tell(before == null ? WatchEvent.Type.ADDED : WatchEvent.Type.MODIFIED, object, Optional.ofNullable(before));
    }

    void remove(Stored object) {
        ObjectRef ref = object.ref();
        if (kind(ref.group(), ref.kind()).remove(object)) {
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
        listeners.forEach(listener -> listener.accept(happening));
    }

    private Index kind(String group, String kind) {
        return kinds.computeIfAbsent(new Kind(group, kind), any -> new Index());
    }

    /** A kind, whatever the version of its API. */
    private record Kind(String group, String kind) {}
}
