package dev.gantry.tests.engine;

import dev.gantry.cluster.Applied;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Deletion;
import dev.gantry.cluster.Patch;
import dev.gantry.cluster.Precondition;
import dev.gantry.cluster.Propagation;
import dev.gantry.cluster.Selection;
import dev.gantry.cluster.ServedKind;
import dev.gantry.cluster.ServedKinds;
import dev.gantry.cluster.Watch;
import dev.gantry.cluster.Watcher;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Passes every request on, after telling of it. */
abstract class ForwardingCluster implements Cluster {
    private final Cluster cluster;

    ForwardingCluster(Cluster cluster) {
        this.cluster = cluster;
    }

    /** A request comes. It is a write if it would change something. */
    void before(String verb, String what, boolean write) {}

    /** Passes one request on. */
    <T> T pass(String verb, String what, boolean write, Supplier<T> request) {
        before(verb, what, write);
        return request.get();
    }

    @Override
    public int requestsAtOnce() {
        return cluster.requestsAtOnce();
    }

    @Override
    public String name() {
        return cluster.name();
    }

    @Override
    public String namespace() {
        return cluster.namespace();
    }

    @Override
    public ServedKinds kinds() {
        return cluster.kinds();
    }

    @Override
    public ServedKinds discover() {
        return pass("discover", "", false, () -> cluster.discover());
    }

    @Override
    public JsonNode openApi(String apiVersion) {
        return pass("openapi", apiVersion, false, () -> cluster.openApi(apiVersion));
    }

    @Override
    public Optional<ObjectNode> get(ObjectRef ref) {
        return pass("get", ref.toString(), false, () -> cluster.get(ref));
    }

    @Override
    public String list(ServedKind kind, Selection selection, Consumer<ObjectNode> each) {
        return pass("list", kind.kind(), false, () -> cluster.list(kind, selection, each));
    }

    @Override
    public Applied apply(ObjectRef ref, byte[] json, Patch how) {
        return pass(
                how.dryRun() ? "dry-run" : "apply", ref.toString(), !how.dryRun(), () -> cluster.apply(ref, json, how));
    }

    @Override
    public ObjectNode create(ObjectRef ref, byte[] json) {
        return pass("create", ref.toString(), true, () -> cluster.create(ref, json));
    }

    @Override
    public ObjectNode update(ObjectRef ref, byte[] json, boolean dryRun) {
        return pass(dryRun ? "dry-run" : "update", ref.toString(), !dryRun, () -> cluster.update(ref, json, dryRun));
    }

    @Override
    public ObjectNode patchOwnership(ObjectRef ref, byte[] json) {
        return pass("patch", ref.toString(), true, () -> cluster.patchOwnership(ref, json));
    }

    @Override
    public Deletion delete(ObjectRef ref, Precondition precondition, Propagation propagation) {
        return pass("delete", ref.toString(), true, () -> cluster.delete(ref, precondition, propagation));
    }

    @Override
    public Watch watch(ServedKind kind, Selection selection, String resourceVersion, Watcher watcher) {
        return pass("watch", kind.kind(), false, () -> cluster.watch(kind, selection, resourceVersion, watcher));
    }

    @Override
    public List<String> logs(String namespace, String pod, String container, boolean previous, int lines) {
        return pass("logs", pod, false, () -> cluster.logs(namespace, pod, container, previous, lines));
    }

    @Override
    public void close() {
        cluster.close();
    }
}
