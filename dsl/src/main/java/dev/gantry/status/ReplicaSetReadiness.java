package dev.gantry.status;

import dev.gantry.status.Status.InProgress;
import dev.gantry.status.Status.Ready;

/** As many instances as were asked for, all available. They keep the template that they were made with. */
record ReplicaSetReadiness(String group, String kind) implements KindReadiness {
    @Override
    public boolean alwaysObserved() {
        return true;
    }

    @Override
    public Status of(Live live) {
        long wanted = live.number(1, "spec", "replicas");
        long all = live.number(0, "status", "replicas");
        long available = live.number(0, "status", "availableReplicas");
        if (available < wanted) {
            return new InProgress(live.holds("ReplicaFailure")
                    .map(Condition::words)
                    .orElseGet(() -> Count.of(available, wanted, "available")));
        }
        if (all > wanted) {
            return new InProgress(Count.things(all - wanted, "instance", "instances") + " still to stop");
        }
        return new Ready(wanted == 0 ? "scaled to 0" : Count.of(available, wanted, "available"));
    }
}
