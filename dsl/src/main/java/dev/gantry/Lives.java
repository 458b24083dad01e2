package dev.gantry;

import static java.util.Objects.requireNonNull;

/**
 * A container that goes on running while others do: it can be asked how it is, and told that it starts or ends.
 *
 * @param <W> the type that each word gives back
 */
public abstract sealed class Lives<W extends Lives<W>> extends Runs<W> permits Workload, Sidecar {
    Lives() {}

    /** How Kubernetes knows that it may be called, and that it must be started anew. */
    public final W health(Health health) {
        ContainerWords next = container().copy();
        next.health = Said.now(requireNonNull(health, "health"));
        return saying(next);
    }

    /**
     * What is done before it is told to end ({@code lifecycle.preStop}); replaces the pause of
     * {@link Default#GRACEFUL_STOP}. The time that it takes counts against {@link Workload#gracefulStop}, but for a
     * {@link Hook#sleep pause} of a workload's own container, which is added to it.
     */
    public final W preStop(Hook hook) {
        ContainerWords next = container().copy();
        next.preStop = Said.now(requireNonNull(hook, "hook"));
        return saying(next);
    }

    /** What is done right after it was started, at the same time as its own program ({@code lifecycle.postStart}). */
    public final W postStart(Hook hook) {
        ContainerWords next = container().copy();
        next.postStart = Said.now(requireNonNull(hook, "hook"));
        return saying(next);
    }
}
