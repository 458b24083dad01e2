package dev.gantry.cluster;

import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the engine needs of a cluster. Each method asks the server once; what may be asked again is not decided here.
 *
 * <p>All methods throw {@link Refusal} when the server says no and {@link Unreachable} when no answer comes, and
 * {@code GantryException} of code {@code kind-not-served} for an object whose kind {@link #kinds} does not know. Safe
 * for use by several threads.
 */
public interface Cluster extends AutoCloseable {
    /** What servers bear well. */
    int REQUESTS_AT_ONCE = 16;

    /** Where the cluster is, for people: {@code https://10.0.0.1:6443 (context production)}. */
    String name();

    /** The namespace for objects that name none: that of the context, or {@code default}. */
    String namespace();

    /** The kinds that the server served when last asked. */
    ServedKinds kinds();

    /** Asks again which kinds the server serves. */
    ServedKinds discover();

    /** The schemas of an API version, as its OpenAPI v3 document ({@code /openapi/v3/apis/apps/v1}). */
    JsonNode openApi(String apiVersion);

    /** An object as it is; empty if there is none. */
    Optional<ObjectNode> get(ObjectRef ref);

    /**
     * Hands over the objects of a kind one by one, without ever holding all of them; in pages.
     *
     * @return the {@code resourceVersion} of the list, from which a watch goes on
     */
    String list(ServedKind kind, Selection selection, Consumer<ObjectNode> each);

    /** Server-side apply under the field manager {@code gantry}; unknown and duplicate fields are refused. */
    Applied apply(ObjectRef ref, byte[] json, Patch how);

    /** Makes an object that must not exist yet. */
    ObjectNode create(ObjectRef ref, byte[] json);

    /**
     * Replaces an object whole; {@code json} carries the {@code resourceVersion} that it must still have.
     *
     * @param dryRun nothing is stored; the answer is what would be
     */
    ObjectNode update(ObjectRef ref, byte[] json, boolean dryRun);

    /**
     * Changes who owns which fields of an object and nothing else: a JSON patch of {@code metadata.managedFields}.
     *
     * @param json the patch, which tests the {@code resourceVersion} that it was made for
     */
    ObjectNode patchOwnership(ObjectRef ref, byte[] json);

    /** Deletes an object and what it owns. */
    Deletion delete(ObjectRef ref, Precondition precondition, Propagation propagation);

    /**
     * Hears what happens to the objects of a kind from {@code resourceVersion} on.
     *
     * @throws Refusal when the server does not begin the watch
     */
    Watch watch(ServedKind kind, Selection selection, String resourceVersion, Watcher watcher);

    /**
     * The last lines that a container wrote.
     *
     * @param previous of the container's earlier run, which crashed
     */
    List<String> logs(String namespace, String pod, String container, boolean previous, int lines);

    /** How many requests it is best sent at a time, 1 or more; default 16. With 1 they come in the same order each time. */
    default int requestsAtOnce() {
        return REQUESTS_AT_ONCE;
    }

    @Override
    void close();
}
