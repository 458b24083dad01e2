package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Precondition;
import dev.gantry.cluster.Propagation;
import dev.gantry.cluster.Refusal;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Live;
import dev.gantry.plan.Plan;
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

    /** The state that it was read or written in; empty if there is none. */
    Optional<Live> state() {
        return Optional.ofNullable(stored).map(Live::of);
    }

    /**
     * Reads it for a plan that is to be carried out, now that nobody else writes the app.
     *
     * @throws GantryException {@code plan-outdated} where it is not the one that the plan was made for: another apply came in between
     */
    Optional<Inventory> read(Plan plan) {
        Optional<Inventory> inventory = read();
        if (!state().equals(plan.inventory())) {
            throw new GantryException(
                    "plan-outdated",
                    "The inventory " + ref.qualified() + " was changed since the plan was made: another apply of " + app
                            + " came in between. Nothing was done. Plan again.");
        }
        return inventory;
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
            if (refusal.status() == 404 && old != null) {
                // Somebody deleted it; without it, what there is would be nobody's.
                stored = null;
                write(inventory);
                return;
            } else if (refusal.status() != 409) {
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
