package dev.gantry.embedded.controller;

import dev.gantry.cluster.Refusal;
import dev.gantry.cluster.ServedKind;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Objects in memory that go as the API server lets them go, and nobody who cleans up but the controllers that are given. */
public final class FakeClient implements Client {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final int MOST_STEPS = 5_000;
    private static final Set<String> CLUSTER_WIDE =
            Set.of("Namespace", "Node", "PersistentVolume", "StorageClass", "PriorityClass");

    /** The kinds that there are. */
    public static final List<ServedKind> KINDS = List.of(
            new ServedKind("", "v1", "ConfigMap", "configmaps", true),
            new ServedKind("", "v1", "Namespace", "namespaces", false),
            new ServedKind("", "v1", "Node", "nodes", false),
            new ServedKind("", "v1", "Pod", "pods", true),
            new ServedKind("", "v1", "Secret", "secrets", true),
            new ServedKind("apps", "v1", "Deployment", "deployments", true),
            new ServedKind("apps", "v1", "ReplicaSet", "replicasets", true));

    private record Call(Controller controller, ObjectRef ref) {}

    private record Wake(Instant when, Call call) {}

    /** What was told, {@code Warning ClaimLost data}: type, reason and the name of what it is about. */
    public final List<String> events = new ArrayList<>();

    private final List<Controller> controllers;
    private final TreeMap<String, Stored> objects = new TreeMap<>();
    private final Set<Call> queue = new LinkedHashSet<>();
    private final List<Wake> wakes = new ArrayList<>();
    private Optional<Call> running = Optional.empty();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private long version;
    private int suffixes;

    /** A cluster with these controllers at work. */
    public FakeClient(Controller... controllers) {
        this.controllers = List.of(controllers);
    }

    /** Makes an object of YAML, or changes it; lets the controllers work; gives it as it is then, or was last. */
    public Stored put(String yaml) {
        ObjectNode tree = tree(yaml);
        ObjectRef ref = Stored.of(tree).ref();
        Stored made = get(ref).isEmpty()
                ? create(tree)
                : update(
                        ref,
                        before -> tree.properties().forEach(entry -> {
                            if (!entry.getKey().equals("metadata")) {
                                before.set(entry.getKey(), entry.getValue());
                            }
                        }));
        settle();
        return get(ref).orElse(made);
    }

    /** An object of YAML, in the namespace {@code default} if its kind has one and it says nothing. */
    public static ObjectNode tree(String yaml) {
        ObjectNode tree = (ObjectNode) YAML.readTree(yaml);
        if (!tree.path("metadata").has("namespace")
                && !CLUSTER_WIDE.contains(tree.path("kind").asString(""))) {
            tree.withObjectProperty("metadata").put("namespace", "default");
        }
        return tree;
    }

    /** A user changes something. */
    public void edit(ObjectRef ref, Consumer<ObjectNode> change) {
        update(ref, change);
        settle();
    }

    /** Somebody reports a status. */
    public void report(ObjectRef ref, Consumer<ObjectNode> change) {
        updateStatus(ref, change);
        settle();
    }

    /** A user deletes something. */
    public void drop(ObjectRef ref) {
        delete(ref);
        settle();
    }

    /** A user deletes something that waits for a finalizer. */
    public void drop(ObjectRef ref, String finalizer) {
        update(
                ref,
                tree -> tree.withObjectProperty("metadata")
                        .withArrayProperty("finalizers")
                        .add(finalizer));
        drop(ref);
    }

    /** A pod that is being deleted has ended. */
    public void end(ObjectRef pod) {
        update(pod, tree -> tree.withObjectProperty("metadata").put("deletionGracePeriodSeconds", 0));
        settle();
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

    /** An object as it is. */
    public Stored now(ObjectRef ref) {
        return get(ref).orElseThrow(() -> new AssertionError(ref + " is not there"));
    }

    /** A condition as {@code True Reason}; empty if there is none. */
    public String condition(ObjectRef ref, String type) {
        for (JsonNode condition : now(ref).status().path("conditions")) {
            if (condition.path("type").asString("").equals(type)) {
                return condition.path("status").asString("") + " "
                        + condition.path("reason").asString("");
            }
        }
        return "";
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
    public Stored create(ObjectNode tree) {
        ObjectNode made = tree.deepCopy();
        ObjectNode metadata = made.withObjectProperty("metadata");
        if (get(Stored.of(made).ref()).isPresent()) {
            throw new Refusal("conflict", "already exists", 409, "AlreadyExists", List.of(), Optional.empty());
        } else if (!metadata.has("uid")) {
            metadata.put("uid", "uid-" + metadata.path("name").asString(""));
        }
        metadata.put("creationTimestamp", Timestamps.of(now)).put("generation", 1);
        return put(made);
    }

    @Override
    public Stored update(ObjectRef ref, Consumer<ObjectNode> change) {
        Stored before = now(ref);
        ObjectNode tree = before.tree().deepCopy();
        change.accept(tree);
        if (tree.equals(before.tree())) {
            return before;
        } else if (!tree.path("spec").equals(before.spec())) {
            tree.withObjectProperty("metadata").put("generation", before.generation() + 1);
        }
        Stored after = put(tree);
        removeIfDone(after);
        return after;
    }

    @Override
    public Stored updateStatus(ObjectRef ref, Consumer<ObjectNode> change) {
        Stored before = now(ref);
        ObjectNode tree = before.tree().deepCopy();
        change.accept(tree.withObjectProperty("status"));
        return tree.equals(before.tree()) ? before : put(tree);
    }

    @Override
    public void delete(ObjectRef ref) {
        Optional<Stored> found = get(ref);
        if (found.isEmpty() || found.get().isDeleting()) {
            return;
        }
        ObjectNode tree = found.get().tree().deepCopy();
        tree.withObjectProperty("metadata")
                .put("deletionTimestamp", Timestamps.of(now))
                .put("deletionGracePeriodSeconds", ref.kind().equals("Pod") ? 30 : 0);
        removeIfDone(put(tree));
    }

    private void removeIfDone(Stored object) {
        JsonNode metadata = object.tree().path("metadata");
        boolean isHeld = !metadata.path("finalizers").isEmpty()
                || !object.spec().path("finalizers").isEmpty()
                || metadata.path("deletionGracePeriodSeconds").asInt(0) > 0;
        if (object.isDeleting() && !isHeld) {
            objects.remove(key(object.ref()));
            tell(object);
        }
    }

    @Override
    public void event(Stored about, String type, String reason, String message) {
        events.add(type + " " + reason + " " + about.name());
    }

    @Override
    public void wake(ObjectRef ref, Duration after) {
        running.ifPresent(call -> wakes.add(new Wake(now.plus(after), new Call(call.controller(), ref))));
    }

    @Override
    public String suffix(int length) {
        return String.format("%0" + length + "d", ++suffixes);
    }

    private Stored put(ObjectNode tree) {
        tree.withObjectProperty("metadata").put("resourceVersion", Long.toString(++version));
        Stored stored = Stored.of(tree);
        objects.put(key(stored.ref()), stored);
        tell(stored);
        return stored;
    }

    private void tell(Stored changed) {
        for (Controller controller : controllers) {
            controller.concerned(changed, this).forEach(ref -> queue.add(new Call(controller, ref)));
        }
    }

    private static String key(ObjectRef ref) {
        return ref.apiVersion() + " " + ref.kind() + " " + ref.namespace().orElse("") + " " + ref.name();
    }
}
