package dev.gantry.embedded;

import dev.gantry.cluster.Applied;
import dev.gantry.cluster.Deletion;
import dev.gantry.cluster.Patch;
import dev.gantry.cluster.Refusal;
import dev.gantry.cluster.ServedKind;
import dev.gantry.embedded.controller.Eviction;
import dev.gantry.embedded.merge.KubernetesSchema;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that a client can ask of the control plane, in whose ever name. Each method is done at one moment of the cluster's time;
 * what it gives is stored and must not be changed. All throw {@link Refusal} in the API server's words.
 */
public final class Api {
    private final Store store;
    private final Registry registry;
    private final Modelled modelled;
    private final VirtualTime lock;
    private final Desk desk;
    private final Kubelet kubelet;

    Api(Store store, Registry registry, Modelled modelled, VirtualTime lock, Desk desk, Kubelet kubelet) {
        this.store = store;
        this.registry = registry;
        this.modelled = modelled;
        this.lock = lock;
        this.desk = desk;
        this.kubelet = kubelet;
    }

    /** Does several things at one moment. */
    public <T> T atOnce(Supplier<T> things) {
        synchronized (lock) {
            return things.get();
        }
    }

    /** The present moment there. */
    public Instant now() {
        return lock.now();
    }

    /** The kinds that are served now. */
    public List<ServedKind> kinds() {
        return atOnce(modelled::kinds);
    }

    /** The types of their fields. */
    public KubernetesSchema schema() {
        return modelled.schema();
    }

    /** The number of the latest change. */
    public long version() {
        return atOnce(store::version);
    }

    /** An object as it is; empty if there is none. */
    public Optional<Stored> get(ObjectRef ref) {
        return atOnce(() -> store.get(ref));
    }

    /** All objects of a kind, by namespace and name; {@code namespace} empty: in all namespaces. */
    public List<Stored> list(ServedKind kind, String namespace) {
        return atOnce(() -> List.copyOf(store.list(kind.group(), kind.kind(), Index.in(namespace))));
    }

    /** Makes an object that must not be there; it is named anew where it says but how its name begins. */
    public Stored create(ObjectNode tree, Writing how) {
        return atOnce(() -> registry.create(tree, how.manager(), how.dryRun(), desk));
    }

    /** Server-side apply. */
    public Applied apply(ObjectRef ref, ObjectNode applied, boolean force, Writing how) {
        return atOnce(() -> {
            Registry.Written written =
                    registry.apply(ref, applied, how.manager(), new Patch(how.dryRun(), force), desk);
            return new Applied(written.object().tree(), written.created(), List.of());
        });
    }

    /** Server-side apply of the status of an object that is there. */
    public Stored applyStatus(ObjectRef ref, ObjectNode applied, boolean force, Writing how) {
        return atOnce(() -> registry.applyStatus(found(ref), applied, how.manager(), new Patch(how.dryRun(), force)));
    }

    /** Changes what is wanted of an object: {@code change} is given a copy of it, and gives what it is to be. */
    public Stored update(ObjectRef ref, UnaryOperator<ObjectNode> change, Writing how) {
        return atOnce(() -> {
            Stored before = found(ref);
            ObjectNode after = change.apply(before.tree().deepCopy());
            registry.fence(before, after.path("metadata"));
            Identities.drop(before.tree(), after);
            Validity.checkWhole(before, after);
            return registry.update(before, after, how, desk);
        });
    }

    /** Changes {@code status} and nothing else: {@code change} is given a copy of the object, of whose status is taken. */
    public Stored updateStatus(ObjectRef ref, UnaryOperator<ObjectNode> change, Writing how) {
        return atOnce(() -> {
            Stored before = found(ref);
            ObjectNode after = change.apply(before.tree().deepCopy());
            registry.fence(before, after.path("metadata"));
            ObjectNode status = after.get("status") instanceof ObjectNode said ? said : after.objectNode();
            return registry.updateStatus(before, status, how.manager(), how.dryRun());
        });
    }

    /**
     * Deletes an object.
     *
     * @param precondition refuses if the object is not the one that is meant
     * @return the object as it is then, while it stays; empty if it is gone
     */
    public Optional<Stored> delete(ObjectRef ref, Consumer<Stored> precondition, Deleting how) {
        return atOnce(() -> {
            Stored before = found(ref);
            precondition.accept(before);
            Deletion done = registry.delete(before, how);
            return done == Deletion.GONE
                    ? Optional.empty()
                    : Optional.of(store.get(ref).orElse(before));
        });
    }

    /** Deletes a pod if its disruption budget lets it go. */
    public void evict(ObjectRef pod, Consumer<Stored> precondition, Deleting how) {
        synchronized (lock) {
            Stored found = found(pod);
            precondition.accept(found);
            List<Stored> budgets = desk.list("policy/v1", "PodDisruptionBudget", found.namespace());
            if (how.dryRun()) {
                Eviction.allowed(found, budgets);
            } else {
                Eviction.evict(found, desk);
                how.grace().ifPresent(grace -> store.get(pod).ifPresent(left -> registry.delete(left, how)));
            }
        }
    }

    /** Binds a pod to a node, as a scheduler does. */
    public void bind(ObjectRef pod, String node, Writing how) {
        synchronized (lock) {
            Stored found = found(pod);
            if (!Kubelet.node(found).isEmpty()) {
                throw Refusals.conflict(
                        "Operation cannot be fulfilled on pods/binding \"" + found.name() + "\": pod " + found.name()
                                + " is already assigned to node \"" + Kubelet.node(found) + "\"",
                        List.of());
            }
            if (!how.dryRun()) {
                Scheduling.bind(found, node, desk);
            }
        }
    }

    /** What a container of a pod wrote to its log, as far as it has one. */
    public List<String> logs(ObjectRef pod, String container) {
        return atOnce(() -> kubelet.logs(found(pod), container));
    }

    /**
     * Tells of every change of an object of a kind after a version, until what is given back is run: of those that happened already
     * at once, of later ones as they happen. Whoever hears must not wait for anything.
     */
    public Runnable watch(ServedKind kind, long since, Consumer<Change> hears) {
        synchronized (lock) {
            List<Store.Happening> missed = store.since(since).orElseThrow(() -> Refusals.tooOld(since));
            Consumer<Store.Happening> listener = happening -> {
                ObjectRef ref = happening.object().ref();
                if (ref.kind().equals(kind.kind()) && ref.group().equals(kind.group())) {
                    hears.accept(new Change(happening));
                }
            };
            new ArrayList<>(missed).forEach(listener);
            store.listen(listener);
            return () -> {
                synchronized (lock) {
                    store.unlisten(listener);
                }
            };
        }
    }

    private Stored found(ObjectRef ref) {
        ServedKind kind = registry.kind(ref);
        return store.get(ref).orElseThrow(() -> Refusals.notFound(kind, ref.name()));
    }
}
