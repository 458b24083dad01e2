package dev.gantry.status;

import dev.gantry.status.Status.Failed;
import dev.gantry.status.Status.InProgress;
import dev.gantry.status.Status.Ready;
import java.util.Optional;

/**
 * Every instance is of the current template and available, and no old one is left.
 *
 * <p>The counts decide before the Progressing condition does: that one stays what it was when only the number of
 * instances changes. A paused Deployment that is not there yet has failed, since nothing will move it.
 */
final class DeploymentReadiness implements KindReadiness {
    @Override
    public String group() {
        return "apps";
    }

    @Override
    public String kind() {
        return "Deployment";
    }

    @Override
    public boolean alwaysObserved() {
        return true;
    }

    @Override
    public Status of(Live live) {
        long wanted = live.number(1, "spec", "replicas");
        long updated = live.number(0, "status", "updatedReplicas");
        long all = live.number(0, "status", "replicas");
        long available = live.number(0, "status", "availableReplicas");
        Optional<String> missing = missing(wanted, updated, all, available);
        if (missing.isEmpty()) {
            return new Ready(wanted == 0 ? "scaled to 0" : Count.of(available, wanted, "available"));
        }
        if (live.flag("spec", "paused")) {
            return new Failed("its rollout is paused (" + missing.get() + "): resume it with kubectl rollout resume"
                    + " deployment/" + live.name());
        }
        Optional<Condition> progressing = live.condition("Progressing").filter(Condition::isFalse);
        if (progressing.isPresent() && progressing.get().reason().equals("ProgressDeadlineExceeded")) {
            return new Failed("no progress for " + live.number(600, "spec", "progressDeadlineSeconds")
                    + " s, its progress deadline (" + missing.get() + ")");
        }
        Optional<Condition> refused = live.holds("ReplicaFailure");
        return new InProgress(refused.map(Condition::words).orElseGet(missing::get));
    }

    private static Optional<String> missing(long wanted, long updated, long all, long available) {
        if (updated < wanted) {
            return Optional.of(Count.of(updated, wanted, "updated"));
        }
        if (available < wanted) {
            return Optional.of(Count.of(available, wanted, "available"));
        }
        if (all > updated || updated > wanted) {
            long left = all - Math.min(updated, wanted);
            return Optional.of(Count.things(left, "instance", "instances") + " still to stop");
        }
        return Optional.empty();
    }
}
