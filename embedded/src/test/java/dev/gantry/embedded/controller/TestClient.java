package dev.gantry.embedded.controller;

import static java.util.Objects.requireNonNull;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A few objects, a clock that is set by hand, and the controllers that are called when something changes. */
final class TestClient implements Client {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final int MOST_STEPS = 10_000;

    /** Something that was told. */
    record Event(String about, String type, String reason, String message) {}

    private record Call(Controller controller, ObjectRef ref) {}

    private record Wake(Instant when, Call call) {}

    final List<Event> events = new ArrayList<>();
    /** What was created, updated and deleted, one line each: {@code create Pod web-0}. */
    final List<String> writes = new ArrayList<>();

    private final List<Controller> controllers;
    private final TreeMap<String, Stored> objects = new TreeMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<Call> queue = new LinkedHashSet<>();
    private final List<Wake> wakes = new ArrayList<>();
    private Predicate<ObjectNode> refused = tree -> false;
    private Optional<Call> running = Optional.empty();
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private long version;
    private int suffixes;

    TestClient(Controller... controllers) {
        this.controllers = List.of(controllers);
    }

    /** Has creations refused, as a quota does. */
    void refuse(Predicate<ObjectNode> which) {
        refused = which;
    }

    void at(String moment) {
        now = Instant.parse(moment);
    }

    /** Creates an object of YAML as a user does, or changes what is wanted of it, and lets the controllers work. */
    Stored apply(String yaml) {
        ObjectNode tree = (ObjectNode) YAML.readTree(yaml);
        if (!tree.path("metadata").has("namespace")
                && !tree.path("kind").asString("").equals("Node")) {
            tree.withObjectProperty("metadata").put("namespace", "default");
        }
        ObjectRef ref = Stored.of(tree).ref();
        if (get(ref).isEmpty()) {
            create(tree);
        } else {
            update(ref, before -> before.set("spec", tree.path("spec").deepCopy()));
        }
        settle();
        return get(ref).orElseThrow();
    }

    /** Lets the controllers work until none has anything to do now. */
    void settle() {
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
    void pass(Duration duration) {
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

    Stored find(String apiVersion, String kind, String name) {
        String namespace = kind.equals("Node") ? "" : "default";
        return requireNonNull(objects.get(key(apiVersion, kind, namespace, name)), name);
    }

    Stored pod(String name) {
        return find("v1", "Pod", name);
    }

    List<String> names(String apiVersion, String kind) {
        return list(apiVersion, kind, "").stream().map(Stored::name).toList();
    }

    /** The pods that are not being deleted, by name. */
    List<String> pods() {
        return list("v1", "Pod", "").stream()
                .filter(pod -> !pod.isDeleting())
                .map(Stored::name)
                .toList();
    }

    /** Those that are being deleted. */
    List<String> leaving() {
        return list("v1", "Pod", "").stream()
                .filter(Stored::isDeleting)
                .map(Stored::name)
                .toList();
    }

    List<String> reasons() {
        return events.stream().map(Event::reason).toList();
    }

    /** A pod runs and is ready as of now. */
    void ready(String name) {
        podStatus(name, "Running", status -> condition(status, "Ready", "True"));
    }

    void readyAll() {
        pods().forEach(this::ready);
    }

    void notReady(String name) {
        podStatus(name, "Running", status -> condition(status, "Ready", "False"));
    }

    void fail(String name, int exitCode) {
        podStatus(name, "Failed", status -> {
            condition(status, "Ready", "False");
            ended(status, exitCode);
        });
    }

    void succeed(String name) {
        podStatus(name, "Succeeded", status -> {
            condition(status, "Ready", "False");
            ended(status, 0);
        });
    }

    void podStatus(String name, String phase, Consumer<ObjectNode> more) {
        updateStatus(pod(name).ref(), status -> {
            status.put("phase", phase);
            more.accept(status);
        });
        settle();
    }

    void condition(ObjectNode status, String type, String holds) {
        ObjectNode condition = status.putArray("conditions").addObject();
        condition.put("type", type).put("status", holds).put("lastTransitionTime", Timestamps.of(now));
    }

    private void ended(ObjectNode status, int exitCode) {
        ObjectNode container = status.putArray("containerStatuses").addObject().put("name", "main");
        container
                .putObject("state")
                .putObject("terminated")
                .put("exitCode", exitCode)
                .put("finishedAt", Timestamps.of(now));
    }

    /** The scheduler puts a pod on a node. */
    void bind(String name, String node) {
        update(pod(name).ref(), tree -> tree.withObjectProperty("spec").put("nodeName", node));
        settle();
    }

    /** A pod that is being deleted has ended: it goes once it has no finalizers. */
    void gone(String name) {
        Stored pod = pod(name);
        ended.add(pod.uid());
        removeIfDone(pod);
        tell(pod);
        settle();
    }

    void goneAll() {
        leaving().forEach(this::gone);
    }

    /** A user deletes an object. */
    void remove(Stored object) {
        delete(object.ref());
        settle();
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
        owned.withObjectProperty("metadata")
                .withArrayProperty("ownerReferences")
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
        ObjectRef ref = Stored.of(tree).ref();
        if (refused.test(tree)) {
            throw refusal(403, "exceeded quota");
        } else if (get(ref).isPresent()) {
            throw refusal(409, ref + " already exists");
        }
        ObjectNode made = tree.deepCopy();
        made.withObjectProperty("metadata")
                .put("uid", "uid-" + ++version)
                .put("creationTimestamp", Timestamps.of(now))
                .put("generation", 1);
        writes.add("create " + ref);
        return put(made);
    }

    private static Refusal refusal(int status, String message) {
        return new Refusal("refused", message, status, "", List.of(), Optional.empty());
    }

    @Override
    public Stored update(ObjectRef ref, Consumer<ObjectNode> change) {
        Stored before = get(ref).orElseThrow();
        ObjectNode tree = before.tree().deepCopy();
        change.accept(tree);
        if (tree.equals(before.tree())) {
            return before;
        } else if (!tree.path("spec").equals(before.spec())) {
            tree.withObjectProperty("metadata").put("generation", before.generation() + 1);
        }
        writes.add("update " + ref);
        Stored after = put(tree);
        removeIfDone(after);
        return after;
    }

    @Override
    public Stored updateStatus(ObjectRef ref, Consumer<ObjectNode> change) {
        Stored before = get(ref).orElseThrow();
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
        writes.add("delete " + ref);
        ObjectNode tree = found.get().tree().deepCopy();
        tree.withObjectProperty("metadata")
                .put("deletionTimestamp", Timestamps.of(now.plusSeconds(30)))
                .put("deletionGracePeriodSeconds", 30);
        Stored deleting = put(tree);
        if (!ref.kind().equals("Pod")) {
            ended.add(deleting.uid());
        }
        removeIfDone(deleting);
    }

    private void removeIfDone(Stored object) {
        boolean held = !object.tree().path("metadata").path("finalizers").isEmpty();
        if (object.isDeleting() && ended.contains(object.uid()) && !held) {
            objects.remove(key(object.ref()));
            tell(object);
            for (Stored owned : List.copyOf(objects.values())) {
                if (owned.controllerUid().equals(object.uid())) {
                    delete(owned.ref());
                }
            }
        }
    }

    @Override
    public void event(Stored about, String type, String reason, String message) {
        events.add(new Event(about.name(), type, reason, message));
    }

    @Override
    public void wake(ObjectRef ref, Duration after) {
        running.ifPresent(call -> wakes.add(new Wake(now.plus(after), new Call(call.controller(), ref))));
    }

    /** When the controllers want to be called again, from now. */
    List<Duration> wakes() {
        return wakes.stream()
                .map(wake -> Duration.between(now, wake.when()))
                .sorted()
                .toList();
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
        return key(ref.apiVersion(), ref.kind(), ref.namespace().orElse(""), ref.name());
    }

    private static String key(String apiVersion, String kind, String namespace, String name) {
        return apiVersion + " " + kind + " " + namespace + " " + name;
    }
}
