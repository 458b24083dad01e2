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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Passes every request on, after telling of it. */
abstract class ForwardingCluster implements Cluster {
    private final Cluster cluster;

    ForwardingCluster(Cluster cluster) {
        this.cluster = cluster;
    }

    /** A request comes. It is a write if it would change something. */
    abstract void before(String verb, String what, boolean write);

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
        before("discover", "", false);
        return cluster.discover();
    }

    @Override
    public JsonNode openApi(String apiVersion) {
        before("openapi", apiVersion, false);
        return cluster.openApi(apiVersion);
    }

    @Override
    public Optional<ObjectNode> get(ObjectRef ref) {
        before("get", ref.toString(), false);
        return cluster.get(ref);
    }

    @Override
    public String list(ServedKind kind, Selection selection, Consumer<ObjectNode> each) {
        before("list", kind.kind(), false);
        return cluster.list(kind, selection, each);
    }

    @Override
    public Applied apply(ObjectRef ref, byte[] json, Patch how) {
        before(how.dryRun() ? "dry-run" : "apply", ref.toString(), !how.dryRun());
        return cluster.apply(ref, json, how);
    }

    @Override
    public ObjectNode create(ObjectRef ref, byte[] json) {
        before("create", ref.toString(), true);
        return cluster.create(ref, json);
    }

    @Override
    public ObjectNode update(ObjectRef ref, byte[] json, boolean dryRun) {
        before(dryRun ? "dry-run" : "update", ref.toString(), !dryRun);
        return cluster.update(ref, json, dryRun);
    }

    @Override
    public ObjectNode patchOwnership(ObjectRef ref, byte[] json) {
        before("patch", ref.toString(), true);
        return cluster.patchOwnership(ref, json);
    }

    @Override
    public Deletion delete(ObjectRef ref, Precondition precondition, Propagation propagation) {
        before("delete", ref.toString(), true);
        return cluster.delete(ref, precondition, propagation);
    }

    @Override
    public Watch watch(ServedKind kind, Selection selection, String resourceVersion, Watcher watcher) {
        before("watch", kind.kind(), false);
        return cluster.watch(kind, selection, resourceVersion, watcher);
    }

    @Override
    public List<String> logs(String namespace, String pod, String container, boolean previous, int lines) {
        before("logs", pod, false);
        return cluster.logs(namespace, pod, container, previous, lines);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
