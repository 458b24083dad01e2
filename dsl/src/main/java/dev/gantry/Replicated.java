package dev.gantry;

import dev.gantry.kubernetes.Named;

/**
 * What runs in a number of instances. A standard for all of it is a function of both:
 *
 * <pre>{@code
 * static <W extends Workload<W> & Replicated<W>> W thrice(W workload) { return workload.replicas(3); }
 * }</pre>
 *
 * @param <W> the type that each word gives back
 */
public sealed interface Replicated<W extends Replicated<W>> extends Named permits Service, StatefulService, Worker {
    /** A fixed number of instances, 0 or more ({@code spec.replicas}); default 1. */
    W replicas(int count);

    /** How many instances run; default 1. */
    W replicas(Replicas replicas);

    /** How many instances maintenance may take away at a time; default {@link Default#DISRUPTION_BUDGET}. */
    W disruptionBudget(Budget budget);
}
