package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** A few objects in memory, a clock that is set by hand, and the controllers that are called when something changes. */
abstract class MemoryClient implements Client {
    private static final int MOST_STEPS = 5_000;

    private record Call(Controller controller, ObjectRef ref) {}

    private record Wake(Instant when, Call call) {}

    private final List<Controller> controllers;
    private final TreeMap<String, Stored> objects = new TreeMap<>();
    private final Set<Call> queue = new LinkedHashSet<>();
    private final List<Wake> wakes = new ArrayList<>();
    private Optional<Call> running = Optional.empty();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private long version;
    private int suffixes;

    MemoryClient(Controller... controllers) {
        this.controllers = List.of(controllers);
    }

    /** Lets an object go that is being deleted and that nothing holds. */
    abstract void removeIfDone(Stored object);

    /** An object is about to be changed. */
    void updating(ObjectRef ref) {
        // Nobody wants to know.
    }

    void set(Instant moment) {
        now = moment;
    }

    /** The number of the next change. */
    long nextVersion() {
        return ++version;
    }

    /** Lets the controllers work until none has anything to do now. */
    public void settle() {
        for (int steps = 0; !queue.isEmpty(); steps++) {
            if (steps > MOST_STEPS) {
                throw new IllegalStateException("no rest");
            }
            Call call = queue.iterator().next();
            queue.remove(call);
            running = Optional.of(call);
            call.controller().reconcile(call.ref(), this);
            running = Optional.empty();
        }
    }

    /** Lets time pass, with all that falls due. */
    public void pass(Duration duration) {
        Instant end = now.plus(duration);
        Optional<Wake> next = nextWake(end);
        while (next.isPresent()) {
            wakes.remove(next.get());
            now = next.get().when().isAfter(now) ? next.get().when() : now;
            queue.add(next.get().call());
            settle();
            next = nextWake(end);
        }
        now = end;
    }

    private Optional<Wake> nextWake(Instant end) {
        return wakes.stream().filter(wake -> !wake.when().isAfter(end)).min(Comparator.comparing(Wake::when));
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Optional<Stored> get(ObjectRef ref) {
        return Optional.ofNullable(objects.get(key(ref)));
    }

    @Override
    public List<Stored> list(String apiVersion, String kind, String namespace) {
        return objects.values().stream()
                .filter(it -> it.ref().apiVersion().equals(apiVersion)
                        && it.ref().kind().equals(kind))
                .filter(it -> namespace.isEmpty() || it.namespace().equals(namespace))
                .toList();
    }

    @Override
    public List<Stored> managedBy(Stored owner, String apiVersion, String kind) {
        return list(apiVersion, kind, owner.namespace()).stream()
                .filter(it -> it.controllerUid().equals(owner.uid()))
                .toList();
    }

    @Override
    public Stored create(ObjectNode tree, Stored owner) {
        ObjectNode owned = tree.deepCopy();
        ObjectNode metadata = owned.withObjectProperty("metadata").put("namespace", owner.namespace());
        metadata.withArrayProperty("ownerReferences")
                .addObject()
                .put("apiVersion", owner.ref().apiVersion())
                .put("kind", owner.ref().kind())
                .put("name", owner.name())
                .put("uid", owner.uid())
                .put("controller", true);
        return create(owned);
    }

    @Override
    public Stored update(ObjectRef ref, Consumer<ObjectNode> change) {
        Stored before = there(ref);
        ObjectNode tree = before.tree().deepCopy();
        change.accept(tree);
        if (tree.equals(before.tree())) {
            return before;
        } else if (!tree.path("spec").equals(before.spec())) {
            tree.withObjectProperty("metadata").put("generation", before.generation() + 1);
        }
        updating(ref);
        Stored after = put(tree);
        removeIfDone(after);
        return after;
    }

    @Override
    public Stored updateStatus(ObjectRef ref, Consumer<ObjectNode> change) {
        Stored before = there(ref);
        ObjectNode tree = before.tree().deepCopy();
        change.accept(tree.withObjectProperty("status"));
        return tree.equals(before.tree()) ? before : put(tree);
    }

    @Override
    public void wake(ObjectRef ref, Duration after) {
        running.ifPresent(call -> wakes.add(new Wake(now.plus(after), new Call(call.controller(), ref))));
    }

    @Override
    public String suffix(int length) {
        return String.format("%0" + length + "d", ++suffixes);
    }

    final Stored put(ObjectNode tree) {
        tree.withObjectProperty("metadata").put("resourceVersion", Long.toString(nextVersion()));
        Stored stored = Stored.of(tree);
        objects.put(key(stored.ref()), stored);
        tell(stored);
        return stored;
    }

    final void tell(Stored changed) {
        for (Controller controller : controllers) {
            controller.concerned(changed, this).forEach(ref -> queue.add(new Call(controller, ref)));
        }
    }

    private Stored there(ObjectRef ref) {
        return get(ref).orElseThrow(() -> new AssertionError(ref + " is not there"));
    }

    /** It is gone. */
    final void remove(ObjectRef ref) {
        Stored gone = objects.remove(key(ref));
        if (gone != null) {
            tell(gone);
        }
    }

    final List<Stored> all() {
        return List.copyOf(objects.values());
    }

    /** When the controllers want to be called again, from now. */
    final List<Duration> wakes() {
        return wakes.stream()
                .map(wake -> Duration.between(now, wake.when()))
                .sorted()
                .toList();
    }

    private static String key(ObjectRef ref) {
        return ref.apiVersion() + " " + ref.kind() + " " + ref.namespace().orElse("") + " " + ref.name();
    }
}
