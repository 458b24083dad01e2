package dev.gantry.apply;

import dev.gantry.cluster.Refusal;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Plan;
import dev.gantry.release.Releases;
import java.util.List;

/** Carries out the plan of a destroy: objects, inventory, namespace. */
final class Destroying {
    private final Work work;
    private final Plan plan;
    private final InventoryStore store;

    Destroying(Work work) {
        this.work = work;
        this.plan = work.plan();
        this.store = work.store();
    }

    Waiter.Waited run() throws InterruptedException {
        Deleting deleting = new Deleting(work);
        List<Change.Delete> deletes = plan.all(Change.Delete.class);
        Waiter.Waited waited =
                deleting.run(deletes.stream().filter(it -> !isOwnNamespace(it)).toList());
        boolean namespaceGoes = deletes.stream().anyMatch(this::isOwnNamespace);
        work.lock().check();
        boolean gone = waited.isDone() && !work.journal().hasProblems();
        work.inventory().ifPresent(inventory -> close(inventory, gone, namespaceGoes));
        if (!gone || !namespaceGoes) {
            return waited;
        }
        return deleting.run(deletes.stream().filter(this::isOwnNamespace).toList());
    }

    /**
     * Deletes the releases, and the inventory unless it still names something: then a later destroy can go on from it. It goes with
     * the namespace, where that goes. What could not be deleted whole can still be returned to.
     */
    private void close(Inventory inventory, boolean gone, boolean namespaceGoes) {
        List<ObjectRef> members = plan.all(Change.Delete.class).stream()
                .filter(delete -> !isOwnNamespace(delete) && !work.journal().isDone(delete.ref()))
                .map(Change.Delete::ref)
                .toList();
        List<ObjectRef> kept = plan.all(Change.Keep.class).stream()
                .map(Change.Keep::ref)
                .filter(ref -> !ref.equals(Namespaces.ref(plan.namespace())))
                .filter(ref -> !ref.equals(ApplySet.inventory(plan.app(), plan.namespace())))
                .toList();
        Inventory left = inventory.members(members).kept(kept);
        if (!gone) {
            store.write(left);
            return;
        }
        Releases dropped = inventory.releases().and(inventory.forgotten());
        left = left.releases(Releases.NONE);
        if (!dropped.all().isEmpty()) {
            store.write(left.forgotten(dropped));
        }
        deleteReleases(dropped);
        if (left.isEmpty()) {
            store.delete();
        } else if (!namespaceGoes) {
            store.write(left.forgotten(Releases.NONE));
        }
    }

    /** Those too that no inventory ever named, if one may look. */
    private void deleteReleases(Releases dropped) {
        try {
            new ReleaseStore(work.cluster(), plan.app(), plan.namespace()).deleteAll();
        } catch (Refusal refusal) {
            if (refusal.status() != 403 || !dropped.all().isEmpty()) {
                throw refusal;
            }
        }
    }

    private boolean isOwnNamespace(Change.Delete delete) {
        return delete.ref().equals(Namespaces.ref(plan.namespace()));
    }
}
