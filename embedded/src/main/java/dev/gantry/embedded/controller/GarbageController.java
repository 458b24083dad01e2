package dev.gantry.embedded.controller;

import dev.gantry.cluster.ServedKind;
import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Deletes what owners leave behind, and lets owners that wait for it go. */
public final class GarbageController implements Controller {
    private static final String FOREGROUND = "foregroundDeletion";
    private static final String ORPHAN = "orphan";

    private final Supplier<List<ServedKind>> kinds;

    /** A controller for objects of these kinds. */
    public GarbageController(Supplier<List<ServedKind>> kinds) {
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "generic-garbage-collector";
    }

    /** Those that it owns, and itself; and its owners, which may wait for it to go. */
    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        List<ObjectRef> concerned = new ArrayList<>();
        boolean isGone = client.get(changed.ref())
                .filter(found -> found.uid().equals(changed.uid()))
                .isEmpty();
        if (changed.isDeleting() && !isGone) {
            concerned.add(changed.ref());
        }
        if (isGone) {
            dependants(changed, client).forEach(dependant -> concerned.add(dependant.ref()));
            for (JsonNode owner : owners(changed)) {
                boolean isNamespaced = kind(owner).map(ServedKind::namespaced).orElse(true);
                concerned.add(isNamespaced ? reference(owner, changed) : clusterWide(owner));
            }
        } else if (!owners(changed).isEmpty()) {
            concerned.add(changed.ref());
        }
        return concerned.stream();
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        if (found.isEmpty()) {
            return;
        }
        Stored object = found.get();
        if (object.isDeleting() && hasFinalizer(object, FOREGROUND)) {
            foreground(object, client);
        } else if (object.isDeleting() && hasFinalizer(object, ORPHAN)) {
            orphan(object, client);
        } else if (!object.isDeleting()) {
            collect(object, client);
        }
    }

    /** Deletes what no owner holds; of owners that are gone while another holds it, it loses the reference. */
    private void collect(Stored object, Client client) {
        List<JsonNode> owners = owners(object);
        Set<String> gone = new TreeSet<>();
        boolean held = false;
        for (JsonNode owner : owners) {
            boolean holds = holds(owner, object, client);
            held |= holds;
            if (!holds) {
                gone.add(owner.path("uid").asString(""));
            }
        }
        if (!held && !gone.isEmpty()) {
            client.delete(object.ref());
        } else if (!gone.isEmpty()) {
            client.update(object.ref(), tree -> disown(tree, gone));
        }
    }

    /** Whether an owner is there to stay. Of a kind that is not served nobody can tell, so it is taken to be there. */
    private boolean holds(JsonNode owner, Stored object, Client client) {
        Optional<ServedKind> kind = kind(owner);
        if (kind.isEmpty()) {
            return true;
        }
        ObjectRef ref = kind.get().namespaced() ? reference(owner, object) : clusterWide(owner);
        return client.get(ref)
                .filter(it -> it.uid().equals(owner.path("uid").asString("")))
                .filter(it -> !(it.isDeleting() && hasFinalizer(it, FOREGROUND)))
                .isPresent();
    }

    private Optional<ServedKind> kind(JsonNode owner) {
        ObjectRef ref = clusterWide(owner);
        for (ServedKind kind : kinds.get()) {
            if (kind.kind().equals(ref.kind()) && kind.group().equals(ref.group())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static void disown(ObjectNode tree, Set<String> uids) {
        ArrayNode owners = tree.withObjectProperty("metadata").withArrayProperty("ownerReferences");
        owners.removeIf(it -> uids.contains(it.path("uid").asString("")));
        if (owners.isEmpty()) {
            tree.withObjectProperty("metadata").remove("ownerReferences");
        }
    }

    private void foreground(Stored owner, Client client) {
        boolean blocked = false;
        for (Stored dependant : dependants(owner, client)) {
            if (isHeld(dependant, client)) {
                client.update(dependant.ref(), tree -> disown(tree, Set.of(owner.uid())));
                continue;
            }
            if (!dependant.isDeleting() && !dependants(dependant, client).isEmpty()) {
                client.update(dependant.ref(), GarbageController::waitsForItsOwn);
            }
            client.delete(dependant.ref());
            blocked |= client.get(dependant.ref()).isPresent() && blocks(dependant, owner);
        }
        if (!blocked) {
            release(owner, FOREGROUND, client);
        }
    }

    private boolean isHeld(Stored dependant, Client client) {
        for (JsonNode owner : owners(dependant)) {
            if (holds(owner, dependant, client)) {
                return true;
            }
        }
        return false;
    }

    /** What owns others in turn goes after them. */
    private static void waitsForItsOwn(ObjectNode tree) {
        tree.withObjectProperty("metadata").withArrayProperty("finalizers").add(FOREGROUND);
    }

    private void orphan(Stored owner, Client client) {
        for (Stored dependant : dependants(owner, client)) {
            client.update(dependant.ref(), tree -> disown(tree, Set.of(owner.uid())));
        }
        release(owner, ORPHAN, client);
    }

    private static void release(Stored owner, String finalizer, Client client) {
        client.update(
                owner.ref(),
                tree -> tree.withObjectProperty("metadata")
                        .withArrayProperty("finalizers")
                        .removeIf(it -> it.asString("").equals(finalizer)));
    }

    private List<Stored> dependants(Stored owner, Client client) {
        List<Stored> dependants = new ArrayList<>();
        for (ServedKind kind : kinds.get()) {
            String namespace = kind.namespaced() ? owner.namespace() : "";
            for (Stored object : client.ownedBy(owner, kind.apiVersion(), kind.kind())) {
                if (namespace.isEmpty() || object.namespace().equals(namespace)) {
                    dependants.add(object);
                }
            }
        }
        return dependants;
    }

    private static boolean blocks(Stored dependant, Stored owner) {
        return owners(dependant).stream()
                .anyMatch(it -> it.path("uid").asString("").equals(owner.uid())
                        && it.path("blockOwnerDeletion").asBoolean(false));
    }

    private static List<JsonNode> owners(Stored object) {
        List<JsonNode> owners = new ArrayList<>();
        object.tree().path("metadata").path("ownerReferences").forEach(owners::add);
        return owners;
    }

    private static ObjectRef clusterWide(JsonNode owner) {
        return ObjectRef.of(
                owner.path("apiVersion").asString(""),
                owner.path("kind").asString(""),
                owner.path("name").asString(""));
    }

    private static ObjectRef reference(JsonNode owner, Stored of) {
        return new ObjectRef(
                owner.path("apiVersion").asString(""),
                owner.path("kind").asString(""),
                of.ref().namespace(),
                owner.path("name").asString(""));
    }

    private static boolean hasFinalizer(Stored object, String finalizer) {
        for (JsonNode there : object.tree().path("metadata").path("finalizers")) {
            if (there.asString("").equals(finalizer)) {
                return true;
            }
        }
        return false;
    }
}
