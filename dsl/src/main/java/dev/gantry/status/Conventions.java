package dev.gantry.status;

import dev.gantry.status.Status.Failed;
import dev.gantry.status.Status.InProgress;
import dev.gantry.status.Status.Ready;
import java.util.List;
import java.util.Optional;

/**
 * What controllers of custom resources have agreed on: Stalled and Reconciling are told only while they are so, and
 * one condition sums up the rest. A Ready that is False is no failure: controllers start with it.
 */
final class Conventions {
    private static final List<String> SUMMARIES = List.of("Ready", "Available", "Programmed");

    private Conventions() {}

    static Status of(Live live) {
        Optional<Condition> stalled = live.holds("Stalled");
        if (stalled.isPresent()) {
            return new Failed(stalled.get().words());
        }
        Optional<Condition> reconciling = live.holds("Reconciling");
        if (reconciling.isPresent()) {
            return new InProgress(reconciling.get().words());
        }
        String asked = live.annotation(Readiness.WAIT_FOR);
        if (!asked.isEmpty()) {
            return live.condition(asked)
                    .map(it -> byCondition(live, it))
                    .orElseGet(() -> new InProgress("its controller has not told " + asked + " yet"));
        }
        for (String summary : SUMMARIES) {
            Optional<Condition> condition = live.condition(summary);
            if (condition.isPresent()) {
                return byCondition(live, condition.get());
            }
        }
        return new Ready("there");
    }

    private static Status byCondition(Live live, Condition condition) {
        if (condition.observedGeneration().orElse(live.generation()) < live.generation()) {
            return new InProgress("not yet seen by its controller");
        }
        return condition.isTrue() ? new Ready(condition.words()) : new InProgress(condition.words());
    }
}
