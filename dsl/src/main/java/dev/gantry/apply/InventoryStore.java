package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Precondition;
import dev.gantry.cluster.Propagation;
import dev.gantry.cluster.Refusal;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Live;
import dev.gantry.problem.GantryException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the inventory of one app. Each write is for the state that was read last, and refused for another. */
final class InventoryStore {
    private final Cluster cluster;
    private final String app;
    private final String namespace;
    private final ObjectRef ref;
    private @Nullable ObjectNode stored;

    InventoryStore(Cluster cluster, String app, String namespace) {
        this.cluster = cluster;
        this.app = app;
        this.namespace = namespace;
        this.ref = ApplySet.inventory(app, namespace);
    }

    /** The inventory; empty if the app was never applied there, or was destroyed. */
    Optional<Inventory> read() {
        Optional<ObjectNode> found = cluster.get(ref);
        if (found.isPresent() && !Inventory.isInventory(found.get(), app, namespace)) {
            throw new GantryException(
                    "inventory-foreign",
                    "There is a " + ref.qualified() + " that is no inventory of " + app
                            + ". Gantry keeps an app's inventory under that name. Rename the app, or delete the object.");
        }
        stored = found.orElse(null);
        return found.map(tree -> Inventory.of(app, namespace, tree));
    }

    /** Makes the stored inventory say this; writes nothing if it does already. */
    void write(Inventory inventory) {
        ObjectNode old = stored;
        ObjectNode tree = old == null ? inventory.tree() : inventory.tree(old);
        if (tree.equals(old)) {
            return;
        }
        try {
            stored = old == null ? cluster.create(ref, bytes(tree)) : cluster.update(ref, bytes(tree), false);
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
            // It was written all the same if an answer was lost and the second try met the work of the first.
            if (!read().equals(Optional.of(inventory))) {
                throw moved();
            }
        }
    }

    /** Deletes it, when nothing is left that it could name. */
    void delete() {
        ObjectNode old = stored;
        if (old != null) {
            Live live = Live.of(old);
            Precondition asRead = new Precondition(live.uid(), Optional.of(live.resourceVersion()));
            cluster.delete(ref, asRead, Propagation.BACKGROUND);
            stored = null;
        }
    }

    private GantryException moved() {
        return new GantryException(
                "app-in-use",
                "The inventory " + ref.qualified() + " was changed by somebody else meanwhile: another apply of " + app
                        + " is under way. Wait until it has ended, and plan again.");
    }

    private static byte[] bytes(ObjectNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }
}
