package dev.gantry.apply;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Plan;
import dev.gantry.release.Releases;
import java.util.List;
import java.util.Optional;

/** Carries out the plan of a destroy: objects, inventory, namespace. */
final class Destroying {
    private final Work work;
    private final Plan plan;
    private final InventoryStore store;

    Destroying(Work work) {
        this.work = work;
        this.plan = work.plan();
        this.store = new InventoryStore(work.cluster(), plan.app(), plan.namespace());
    }

    Waiter.Waited run() throws InterruptedException {
        Optional<Inventory> inventory = store.read();
        if (inventory.isEmpty()) {
            return Waiter.Waited.DONE;
        }
        Deleting deleting = new Deleting(work);
        List<Change.Delete> deletes = plan.all(Change.Delete.class);
        Waiter.Waited waited =
                deleting.run(deletes.stream().filter(it -> !isOwnNamespace(it)).toList());
        boolean namespaceGoes = deletes.stream().anyMatch(this::isOwnNamespace);
        close(inventory.get(), namespaceGoes);
        if (!waited.isDone() || work.journal().hasProblems() || !namespaceGoes) {
            return waited;
        }
        return deleting.run(deletes.stream().filter(this::isOwnNamespace).toList());
    }

    /** Deletes the releases, and the inventory unless it still names something: then a later destroy can go on from it. */
    private void close(Inventory inventory, boolean namespaceGoes) {
        List<ObjectRef> members = plan.all(Change.Delete.class).stream()
                .filter(delete -> !isOwnNamespace(delete) && !work.journal().isDone(delete.ref()))
                .map(Change.Delete::ref)
                .toList();
        List<ObjectRef> kept = plan.all(Change.Keep.class).stream()
                .map(Change.Keep::ref)
                .filter(ref -> !ref.equals(Namespaces.ref(plan.namespace())))
                .filter(ref -> !ref.equals(ApplySet.inventory(plan.app(), plan.namespace())))
                .toList();
        Inventory left = inventory.members(members).kept(kept).releases(Releases.NONE);
        if (!inventory.releases().all().isEmpty()) {
            new ReleaseStore(work.cluster(), plan.app(), plan.namespace()).deleteAll();
        }
        if (members.isEmpty() && kept.isEmpty() && (namespaceGoes || left.isEmpty())) {
            store.delete();
        } else {
            store.write(left);
        }
    }

    private boolean isOwnNamespace(Change.Delete delete) {
        return delete.ref().equals(Namespaces.ref(plan.namespace()));
    }
}
