package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Refusal;
import dev.gantry.cluster.Selection;
import dev.gantry.cluster.ServedKind;
import dev.gantry.cluster.Watch;
import dev.gantry.cluster.WatchEvent;
import dev.gantry.cluster.Watcher;
import dev.gantry.problem.GantryException;
import dev.gantry.time.Bell;
import dev.gantry.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Keeps a copy of some objects of one kind current, by one list and a watch, and rings a bell when it changes. */
final class Follower implements Watcher, AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** The server remembers no more what was listed. */
    private static final int GONE = 410;

    private final Cluster cluster;
    private final Time time;
    private final Bell bell;
    private final ServedKind kind;
    private final Selection selection;
    private final Predicate<ObjectNode> relevant;
    private final Listener listener;
    private final Map<String, ObjectNode> objects = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> gone = new ConcurrentHashMap<>();
    private volatile String version = "";
    private @Nullable Watch watch;
    private Instant began = Instant.MIN;
    private boolean closed;

    /** Hears of each change, one at a time, on the thread that saw it. */
    interface Listener {
        /** An object, by its key, is so now; empty: it is gone, or not relevant any more. */
        void moved(String key, Optional<ObjectNode> now);
    }

    private Follower(
            Cluster cluster,
            Time time,
            Bell bell,
            ServedKind kind,
            Selection selection,
            Predicate<ObjectNode> relevant,
            Listener listener) {
        this.cluster = cluster;
        this.time = time;
        this.bell = bell;
        this.kind = kind;
        this.selection = selection;
        this.relevant = relevant;
        this.listener = listener;
    }

    /** Follows those objects of the selection that are relevant. The first list is there when this returns. */
    static Follower start(
            Cluster cluster,
            Time time,
            Bell bell,
            ServedKind kind,
            Selection selection,
            Predicate<ObjectNode> relevant,
            Listener listener) {
        Follower follower = new Follower(cluster, time, bell, kind, selection, relevant, listener);
        follower.list();
        try {
            follower.watch();
        } catch (Refusal refusal) {
            if (refusal.status() != GONE) {
                throw refusal;
            }
            follower.ended(true);
        }
        return follower;
    }

    /** The object as it is; empty if there is none. */
    Optional<ObjectNode> find(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    /** The object as it was seen last, if it was seen and is gone. */
    Optional<ObjectNode> lastSeen(String key) {
        return Optional.ofNullable(gone.get(key));
    }

    @Override
    public void event(WatchEvent event) {
        ObjectNode object = event.object();
        version = object.path("metadata").path("resourceVersion").asString(version);
        if (event.type() == WatchEvent.Type.BOOKMARK) {
            return;
        }
        String key = Members.key(Members.ref(object));
        if (event.type() == WatchEvent.Type.DELETED) {
            objects.remove(key);
            gone.put(key, object);
            listener.moved(key, Optional.empty());
        } else if (relevant.test(object)) {
            objects.put(key, object);
            listener.moved(key, Optional.of(object));
        } else if (objects.remove(key) != null) {
            listener.moved(key, Optional.empty());
        }
        bell.ring();
    }

    /** Goes on, on the thread of the watch that ended, until there is a new one. */
    @Override
    public void ended(boolean tooOld) {
        // One that ends as it begins would do so again and again.
        boolean atOnce = time.now().isBefore(began.plus(PAUSE));
        boolean lists = tooOld || atOnce;
        if (atOnce) {
            pause();
        }
        while (!isClosed()) {
            try {
                if (lists) {
                    list();
                }
                watch();
                return;
            } catch (GantryException e) {
                lists = true;
                pause();
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (watch != null) {
            watch.close();
        }
    }

    private void list() {
        Map<String, ObjectNode> found = new ConcurrentHashMap<>();
        version = cluster.list(kind, selection, object -> {
            if (relevant.test(object)) {
                found.put(Members.key(Members.ref(object)), object);
            }
        });
        objects.forEach((key, object) -> {
            if (!found.containsKey(key)) {
                objects.remove(key);
                gone.put(key, object);
                listener.moved(key, Optional.empty());
            }
        });
        objects.putAll(found);
        found.forEach((key, object) -> listener.moved(key, Optional.of(object)));
        bell.ring();
    }

    private void watch() {
        began = time.now();
        Watch started = cluster.watch(kind, selection, version, this);
        synchronized (this) {
            watch = started;
            if (closed) {
                started.close();
            }
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void pause() {
        try {
            time.sleep(PAUSE);
        } catch (InterruptedException e) {
            close();
        }
    }
}
