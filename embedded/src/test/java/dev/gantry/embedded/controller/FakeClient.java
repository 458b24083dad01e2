package dev.gantry.embedded.controller;

import dev.gantry.cluster.Refusal;
import dev.gantry.cluster.ServedKind;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Objects in memory that go as the API server lets them go, and nobody who cleans up but the controllers that are given. */
public final class FakeClient extends MemoryClient {
    private static final YAMLMapper YAML = new YAMLMapper();
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

    /** What was told, {@code Warning ClaimLost data}: type, reason and the name of what it is about. */
    public final List<String> events = new ArrayList<>();

    /** A cluster with these controllers at work. */
    public FakeClient(Controller... controllers) {
        super(controllers);
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
    public Stored create(ObjectNode tree) {
        ObjectNode made = tree.deepCopy();
        ObjectNode metadata = made.withObjectProperty("metadata");
        if (get(Stored.of(made).ref()).isPresent()) {
            throw new Refusal("conflict", "already exists", 409, "AlreadyExists", List.of(), Optional.empty());
        } else if (!metadata.has("uid")) {
            metadata.put("uid", "uid-" + metadata.path("name").asString(""));
        }
        metadata.put("creationTimestamp", Timestamps.of(now())).put("generation", 1);
        return put(made);
    }

    @Override
    public void delete(ObjectRef ref) {
        Optional<Stored> found = get(ref);
        if (found.isEmpty() || found.get().isDeleting()) {
            return;
        }
        ObjectNode tree = found.get().tree().deepCopy();
        tree.withObjectProperty("metadata")
                .put("deletionTimestamp", Timestamps.of(now()))
                .put("deletionGracePeriodSeconds", ref.kind().equals("Pod") ? 30 : 0);
        removeIfDone(put(tree));
    }

    @Override
    void removeIfDone(Stored object) {
        JsonNode metadata = object.tree().path("metadata");
        boolean isHeld = !metadata.path("finalizers").isEmpty()
                || !object.spec().path("finalizers").isEmpty()
                || metadata.path("deletionGracePeriodSeconds").asInt(0) > 0;
        if (object.isDeleting() && !isHeld) {
            remove(object.ref());
        }
    }

    @Override
    public void event(Stored about, String type, String reason, String message) {
        events.add(type + " " + reason + " " + about.name());
    }
}
