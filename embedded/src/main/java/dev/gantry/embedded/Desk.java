package dev.gantry.embedded;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Selector;
import dev.gantry.embedded.object.Sharing;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where one controller works: the store, in its name. */
final class Desk implements Client {
    private final String manager;
    private final Store store;
    private final Registry registry;
    private final VirtualTime time;
    private final Identities identities;
    private final Events events;
    private final Waking waking;

    /** Has a controller look at an object again. */
    interface Waking {
        void wake(ObjectRef ref, Duration after);
    }

    /**
     * A place to work.
     *
     * @param component who tells of something in events
     * @param manager who owns the fields that are written
     */
    Desk(
            String component,
            String manager,
            Store store,
            Registry registry,
            VirtualTime time,
            Identities identities,
            Waking waking) {
        this.manager = manager;
        this.store = store;
        this.registry = registry;
        this.time = time;
        this.identities = identities;
        this.events = new Events(component, store, registry, time, identities, this);
        this.waking = waking;
    }

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public Optional<Stored> get(ObjectRef ref) {
        return store.get(ref);
    }

    @Override
    public List<Stored> list(String apiVersion, String kind, String namespace) {
        return find(apiVersion, kind, Index.in(namespace));
    }

    @Override
    public List<Stored> managedBy(Stored owner, String apiVersion, String kind) {
        return find(apiVersion, kind, Index.managedBy(owner.uid()));
    }

    @Override
    public List<Stored> ownedBy(Stored owner, String apiVersion, String kind) {
        return find(apiVersion, kind, Index.ownedBy(owner.uid()));
    }

    @Override
    public List<Stored> unmanaged(String apiVersion, String kind, String namespace) {
        return find(apiVersion, kind, Index.unmanaged(namespace));
    }

    @Override
    public List<Stored> podsOn(String node) {
        return store.list("", "Pod", Index.on(node));
    }

    @Override
    public List<Stored> pods(String namespace, Selector selector) {
        List<Stored> chosen = new ArrayList<>();
        for (Stored pod : store.list("", "Pod", heading(namespace, selector))) {
            if (selector.matches(pod.labels())) {
                chosen.add(pod);
            }
        }
        return chosen;
    }

    /** The pods that a selector may choose. */
    private static String heading(String namespace, Selector selector) {
        return selector.label()
                .map(label -> Index.labelled(namespace, label.getKey(), label.getValue()))
                .orElseGet(() -> Index.in(namespace));
    }

    private List<Stored> find(String apiVersion, String kind, String heading) {
        return store.list(ObjectRef.of(apiVersion, kind, "").group(), kind, heading);
    }

    @Override
    public Stored create(ObjectNode tree, Stored owner) {
        ObjectNode metadata = tree.withObjectProperty("metadata");
        if (!owner.namespace().isEmpty()) {
            metadata.put("namespace", owner.namespace());
        }
        for (JsonNode there : metadata.path("ownerReferences")) {
            if (there.path("controller").asBoolean(false)) {
                return create(tree);
            }
        }
        metadata.withArrayProperty("ownerReferences")
                .addObject()
                .put("apiVersion", owner.ref().apiVersion())
                .put("kind", owner.ref().kind())
                .put("name", owner.name())
                .put("uid", owner.uid())
                .put("controller", true)
                .put("blockOwnerDeletion", true);
        return create(tree);
    }

    @Override
    public Stored create(ObjectNode tree) {
        return registry.create(tree, manager, this);
    }

    @Override
    public Stored update(ObjectRef ref, Consumer<ObjectNode> change) {
        Stored before = found(ref);
        ObjectNode after = before.tree().deepCopy();
        change.accept(after);
        return replace(before, after);
    }

    @Override
    public Stored replace(Stored before, ObjectNode after) {
        boolean same = Sharing.share(before.tree(), after) || after.equals(before.tree());
        return same ? before : registry.update(before, after, manager, false, this);
    }

    @Override
    public Stored updateStatus(ObjectRef ref, Consumer<ObjectNode> change) {
        Stored before = found(ref);
        ObjectNode status =
                before.status() instanceof ObjectNode there ? there.deepCopy() : JsonNodeFactory.instance.objectNode();
        change.accept(status);
        if (Sharing.share(before.status(), status)) {
            return before;
        }
        return registry.updateStatus(before, status, manager, false);
    }

    @Override
    public void delete(ObjectRef ref) {
        store.get(ref)
                .filter(found -> !found.isDeleting())
                .ifPresent(found -> registry.delete(found, Deleting.PLAINLY));
    }

    /** Ends a pod: it is gone. */
    void remove(ObjectRef ref) {
        store.get(ref).ifPresent(registry::remove);
    }

    @Override
    public void event(Stored about, String type, String reason, String message) {
        events.tell(about, type, reason, message);
    }

    @Override
    public void wake(ObjectRef ref, Duration after) {
        waking.wake(ref, after);
    }

    @Override
    public String suffix(int length) {
        return identities.suffix(length);
    }

    private Stored found(ObjectRef ref) {
        return store.get(ref).orElseThrow(() -> Refusals.notFound(registry.kind(ref), ref.name()));
    }
}
