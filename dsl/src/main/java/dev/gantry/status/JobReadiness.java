package dev.gantry.status;

import dev.gantry.status.Status.Failed;
import dev.gantry.status.Status.InProgress;
import dev.gantry.status.Status.Ready;
import java.util.Optional;

/** Run to its end. A suspended one is as described: whoever suspended it resumes it. */
final class JobReadiness implements KindReadiness {
    @Override
    public String group() {
        return "batch";
    }

    @Override
    public String kind() {
        return "Job";
    }

    @Override
    public Status of(Live live) {
        if (live.holds("Complete").isPresent()) {
            return new Ready("completed");
        }
        // FailureTarget comes first and is as certain: only the pods are still to stop.
        Optional<Condition> failed = live.holds("Failed").or(() -> live.holds("FailureTarget"));
        if (failed.isPresent()) {
            return new Failed(failed.get().words());
        }
        if (live.flag("spec", "suspend")) {
            return new Ready("suspended");
        }
        long wanted = live.number(live.number(1, "spec", "parallelism"), "spec", "completions");
        long succeeded = live.number(0, "status", "succeeded");
        long lost = live.number(0, "status", "failed");
        String done = Count.of(succeeded, wanted, "completed");
        if (lost > 0) {
            return new InProgress(done + ", " + Count.things(lost, "try", "tries") + " failed");
        }
        boolean running = live.number(0, "status", "active") > 0;
        return new InProgress(running && succeeded == 0 ? "running" : done);
    }
}
