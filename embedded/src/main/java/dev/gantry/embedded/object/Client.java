package dev.gantry.embedded.object;

import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a controller sees of the cluster, and what it may do there. Time stands still while a controller works, and nobody else
 * writes: what was read is still so.
 */
public interface Client {
    /** The present moment. */
    Instant now();

    /** An object as it is; empty if there is none. */
    Optional<Stored> get(ObjectRef ref);

    /** All objects of a kind in a namespace, by name; {@code ""}: in all namespaces, or of a kind that has none. */
    List<Stored> list(String apiVersion, String kind, String namespace);

    /** Those of a kind, in its namespace, that {@code owner} manages ({@link Stored#controllerUid}), by name. */
    List<Stored> managedBy(Stored owner, String apiVersion, String kind);

    /** Those of a kind that have a reference to {@code owner}, by namespace and name. */
    default List<Stored> ownedBy(Stored owner, String apiVersion, String kind) {
        return list(apiVersion, kind, "").stream()
                .filter(object -> object.isOwnedBy(owner.uid()))
                .toList();
    }

    /** Those of a kind in a namespace that nothing manages, by name. */
    default List<Stored> unmanaged(String apiVersion, String kind, String namespace) {
        return list(apiVersion, kind, namespace).stream()
                .filter(object -> object.controllerUid().isEmpty())
                .toList();
    }

    /** The pods that are bound to a node, by namespace and name; {@code ""}: to none. */
    default List<Stored> podsOn(String node) {
        return list("v1", "Pod", "").stream()
                .filter(pod -> pod.spec().path("nodeName").asString("").equals(node))
                .toList();
    }

    /** The pods of a namespace that are chosen, by name. */
    default List<Stored> pods(String namespace, Selector selector) {
        return list("v1", "Pod", namespace).stream()
                .filter(pod -> selector.matches(pod.labels()))
                .toList();
    }

    /**
     * Makes an object. Its uid, creation time and generation are given to it; {@code owner} becomes its managing owner.
     *
     * @throws dev.gantry.cluster.Refusal of status 409 where there is one of that name, 403 where a quota forbids it
     */
    Stored create(ObjectNode tree, Stored owner);

    /** Makes an object that nothing manages. */
    Stored create(ObjectNode tree);

    /** Changes what is wanted of an object, or its metadata. Nothing happens where {@code change} changes nothing. */
    Stored update(ObjectRef ref, Consumer<ObjectNode> change);

    /**
     * As {@link #update}, by the whole of what is to be; nothing happens where it is so already.
     *
     * @param after which may share with other objects what it does not change ({@link Stored#sharing})
     */
    default Stored replace(Stored before, ObjectNode after) {
        return update(before.ref(), tree -> tree.removeAll().setAll(after));
    }

    /** Changes {@code status} and nothing else: {@code change} is given the status to change. */
    Stored updateStatus(ObjectRef ref, Consumer<ObjectNode> change);

    /** Deletes an object, and what it owns after it; a pod has its grace period. */
    void delete(ObjectRef ref);

    /**
     * Tells of something as an Event.
     *
     * @param type {@code Normal} or {@code Warning}
     * @param reason a word for programs, as Kubernetes' own controller says it
     */
    void event(Stored about, String type, String reason, String message);

    /** Has {@link Controller#reconcile} called again for an object, after so long. */
    void wake(ObjectRef ref, Duration after);

    /** A suffix for a name: {@code length} letters and digits that are the same in every run of the same seed. */
    String suffix(int length);
}
