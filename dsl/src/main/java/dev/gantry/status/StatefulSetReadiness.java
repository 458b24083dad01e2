package dev.gantry.status;

import dev.gantry.status.Status.InProgress;
import dev.gantry.status.Status.Ready;

/**
 * Every instance is available, and as many are of the current template as the update strategy lets through: those
 * from the partition on, and none that a person must delete first (OnDelete).
 */
final class StatefulSetReadiness implements KindReadiness {
    @Override
    public String group() {
        return "apps";
    }

    @Override
    public String kind() {
        return "StatefulSet";
    }

    @Override
    public boolean alwaysObserved() {
        return true;
    }

    @Override
    public Status of(Live live) {
        long wanted = live.number(1, "spec", "replicas");
        long all = live.number(0, "status", "replicas");
        long ready = live.number(0, "status", "readyReplicas");
        long available = live.number(ready, "status", "availableReplicas");
        if (all > wanted) {
            return new InProgress(Count.things(all - wanted, "instance", "instances") + " still to stop");
        }
        boolean onDelete = live.text("spec", "updateStrategy", "type").equals("OnDelete");
        long partition = live.number(0, "spec", "updateStrategy", "rollingUpdate", "partition");
        long due = onDelete ? 0 : Math.max(0, wanted - partition);
        long updated = live.number(0, "status", "updatedReplicas");
        boolean revised = !live.text("status", "currentRevision").equals(live.text("status", "updateRevision"));
        if (revised && updated < due) {
            return new InProgress(Count.of(updated, due, "updated"));
        }
        if (available < wanted) {
            return new InProgress(Count.of(available, wanted, ready > available ? "available" : "ready"));
        }
        if (wanted == 0) {
            return new Ready("scaled to 0");
        }
        String there = Count.of(available, wanted, "available");
        if (revised && onDelete) {
            return new Ready(there + ", " + (wanted - updated) + " to be updated when deleted");
        }
        return new Ready(revised && partition > 0 ? there + ", " + updated + " updated (partition)" : there);
    }
}
