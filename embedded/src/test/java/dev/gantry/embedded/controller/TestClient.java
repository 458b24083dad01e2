package dev.gantry.embedded.controller;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import dev.gantry.manifest.ObjectRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A few objects, a clock that is set by hand, and the controllers that are called when something changes. */
final class TestClient extends MemoryClient {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** Something that was told. */
    record Event(String about, String type, String reason, String message) {}

    final List<Event> events = new ArrayList<>();
    /** What was created, updated and deleted, one line each: {@code create Pod web-0}. */
    final List<String> writes = new ArrayList<>();

    private final Set<String> ended = new HashSet<>();
    private Predicate<ObjectNode> refused = tree -> false;

    TestClient(Controller... controllers) {
        super(controllers);
    }

    /** Has creations refused, as a quota does. */
    void refuse(Predicate<ObjectNode> which) {
        refused = which;
    }

    void at(String moment) {
        set(Instant.parse(moment));
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

    Stored find(String apiVersion, String kind, String name) {
        String namespace = kind.equals("Node") ? "" : "default";
        Optional<String> home = Optional.of(namespace).filter(it -> !it.isEmpty());
        return get(new ObjectRef(apiVersion, kind, home, name)).orElseThrow(() -> new AssertionError(name));
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
        condition.put("type", type).put("status", holds).put("lastTransitionTime", Timestamps.of(now()));
    }

    private void ended(ObjectNode status, int exitCode) {
        ObjectNode container = status.putArray("containerStatuses").addObject().put("name", "main");
        container
                .putObject("state")
                .putObject("terminated")
                .put("exitCode", exitCode)
                .put("finishedAt", Timestamps.of(now()));
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
    public Stored create(ObjectNode tree) {
        ObjectRef ref = Stored.of(tree).ref();
        if (refused.test(tree)) {
            throw refusal(403, "exceeded quota");
        } else if (get(ref).isPresent()) {
            throw refusal(409, ref + " already exists");
        }
        ObjectNode made = tree.deepCopy();
        made.withObjectProperty("metadata")
                .put("uid", "uid-" + nextVersion())
                .put("creationTimestamp", Timestamps.of(now()))
                .put("generation", 1);
        writes.add("create " + ref);
        return put(made);
    }

    @Override
    void updating(ObjectRef ref) {
        writes.add("update " + ref);
    }

    private static Refusal refusal(int status, String message) {
        return new Refusal("refused", message, status, "", List.of(), Optional.empty());
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
                .put("deletionTimestamp", Timestamps.of(now().plusSeconds(30)))
                .put("deletionGracePeriodSeconds", 30);
        Stored deleting = put(tree);
        if (!ref.kind().equals("Pod")) {
            ended.add(deleting.uid());
        }
        removeIfDone(deleting);
    }

    @Override
    void removeIfDone(Stored object) {
        boolean held = !object.tree().path("metadata").path("finalizers").isEmpty();
        if (object.isDeleting() && ended.contains(object.uid()) && !held) {
            remove(object.ref());
            for (Stored owned : all()) {
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
}
