package dev.gantry.status;

import dev.gantry.status.Status.InProgress;
import dev.gantry.status.Status.Ready;

/** An available instance of the current template on every node that is meant; on no node where none is. */
final class DaemonSetReadiness implements KindReadiness {
    @Override
    public String group() {
        return "apps";
    }

    @Override
    public String kind() {
        return "DaemonSet";
    }

    @Override
    public boolean alwaysObserved() {
        return true;
    }

    @Override
    public Status of(Live live) {
        long nodes = live.number(0, "status", "desiredNumberScheduled");
        long updated = live.number(0, "status", "updatedNumberScheduled");
        long available = live.number(0, "status", "numberAvailable");
        boolean onDelete = live.text("spec", "updateStrategy", "type").equals("OnDelete");
        if (updated < nodes && !onDelete) {
            return new InProgress(Count.of(updated, nodes, "updated"));
        }
        if (available < nodes) {
            return new InProgress(Count.of(available, nodes, "available"));
        }
        if (nodes == 0) {
            return new Ready("no node is meant");
        }
        String there = Count.of(available, nodes, "available");
        return new Ready(updated < nodes ? there + ", " + (nodes - updated) + " to be updated when deleted" : there);
    }
}
