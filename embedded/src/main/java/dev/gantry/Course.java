package dev.gantry;

import dev.gantry.apply.Outcome;
import dev.gantry.plan.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How an apply went in an {@link EmbeddedCluster}.
 *
 * @param plan what was to be done
 * @param outcome how it ended
 * @param began when it began
 * @param ended when it ended
 * @param readiness by workload, how many of its pods were ready, each time that this changed; the first as it began
 */
public record Course(Plan plan, Outcome outcome, Instant began, Instant ended, Map<String, List<Moment>> readiness) {
    /**
     * How many pods were ready from a moment on.
     *
     * @param when the moment
     * @param ready those that were ready and not being deleted
     */
    public record Moment(Instant when, int ready) {}

    public Course {
        readiness = Map.copyOf(readiness);
    }

    /** How long it took, in the cluster's time. */
    public Duration took() {
        return Duration.between(began, ended);
    }

    /** How many pods of a workload were ready, each time that this changed; the first as it began. */
    public List<Moment> ready(Workload<?> workload) {
        return readiness.getOrDefault(workload.name(), List.of(new Moment(began, 0)));
    }

    /** In a line: how it ended, and after what time. */
    @Override
    public String toString() {
        return plan.app() + ": " + outcome.result() + " after " + took().toSeconds() + " s";
    }
}
