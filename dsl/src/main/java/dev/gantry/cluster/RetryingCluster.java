package dev.gantry.cluster;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.time.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A cluster that is asked again where its answer, or its silence, says that another try may do; see {@link Retry}. */
public final class RetryingCluster implements Cluster {
    private final Cluster cluster;
    private final Retry retry;

    /** Asks {@code cluster}, and waits in between by {@code time}. */
    public RetryingCluster(Cluster cluster, Time time) {
        this.cluster = cluster;
        this.retry = new Retry(time);
    }

    @Override
    public String name() {
        return cluster.name();
    }

    @Override
    public int requestsAtOnce() {
        return cluster.requestsAtOnce();
    }

    @Override
    public String namespace() {
        return cluster.namespace();
    }

    @Override
    public ServedKinds kinds() {
        return retry.of(cluster::kinds);
    }

    @Override
    public ServedKinds discover() {
        return retry.of(cluster::discover);
    }

    @Override
    public JsonNode openApi(String apiVersion) {
        return retry.of(() -> cluster.openApi(apiVersion));
    }

    @Override
    public Optional<ObjectNode> get(ObjectRef ref) {
        return retry.of(() -> cluster.get(ref));
    }

    /** Hands over nothing before all of it is there: one that breaks off in the middle begins anew. */
    @Override
    public String list(ServedKind kind, Selection selection, Consumer<ObjectNode> each) {
        List<ObjectNode> all = new ArrayList<>();
        String version = retry.of(() -> {
            all.clear();
            return cluster.list(kind, selection, all::add);
        });
        all.forEach(each);
        return version;
    }

    @Override
    public Applied apply(ObjectRef ref, byte[] json, Patch how) {
        return retry.of(() -> cluster.apply(ref, json, how));
    }

    @Override
    public ObjectNode create(ObjectRef ref, byte[] json) {
        return retry.of(() -> cluster.create(ref, json));
    }

    @Override
    public ObjectNode update(ObjectRef ref, byte[] json, boolean dryRun) {
        return retry.of(() -> cluster.update(ref, json, dryRun));
    }

    @Override
    public ObjectNode patchOwnership(ObjectRef ref, byte[] json) {
        return retry.of(() -> cluster.patchOwnership(ref, json));
    }

    @Override
    public Deletion delete(ObjectRef ref, Precondition precondition, Propagation propagation) {
        return retry.of(() -> cluster.delete(ref, precondition, propagation));
    }

    @Override
    public Watch watch(ServedKind kind, Selection selection, String resourceVersion, Watcher watcher) {
        return retry.of(() -> cluster.watch(kind, selection, resourceVersion, watcher));
    }

    @Override
    public List<String> logs(String namespace, String pod, String container, boolean previous, int lines) {
        return cluster.logs(namespace, pod, container, previous, lines);
    }

    @Override
    public void close() {
        cluster.close();
    }
}
