package dev.gantry;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a few instances at a time. Of a {@link Service} or {@link Worker}: new ones come up first, up to
 * {@link #maxSurge(int)}, and at most {@link #maxUnavailable(int)} are missing meanwhile. Of a {@link StatefulService}:
 * one after the other, from the last. Of a {@link Daemon}: one node after the other, the old one first, unless
 * {@link #maxSurge(int)} is said.
 */
public final class Rolling implements StatefulUpgrade, DaemonUpgrade {
    private final Steps steps;
    private final Optional<Share> maxSurge;
    private final Optional<Share> maxUnavailable;

    Rolling(Steps steps, Optional<Share> maxSurge, Optional<Share> maxUnavailable) {
        this.steps = steps;
        this.maxSurge = maxSurge;
        this.maxUnavailable = maxUnavailable;
    }

    /** So many more than wanted may run meanwhile ({@code maxSurge}); default 25 percent, rounded up. */
    public Rolling maxSurge(int count) {
        return new Rolling(steps, Optional.of(Share.of(count)), maxUnavailable);
    }

    /** Such a share more than wanted may run meanwhile, rounded up. */
    public Rolling maxSurge(Percentage share) {
        return new Rolling(steps, Optional.of(Share.of(share)), maxUnavailable);
    }

    /** So many fewer than wanted may serve meanwhile ({@code maxUnavailable}); default 0. */
    public Rolling maxUnavailable(int count) {
        return new Rolling(steps, maxSurge, Optional.of(Share.of(count)));
    }

    /** Such a share fewer than wanted may serve meanwhile, rounded down. */
    public Rolling maxUnavailable(Percentage share) {
        return new Rolling(steps, maxSurge, Optional.of(Share.of(share)));
    }

    /** A new instance counts once it has been ready so long ({@code minReadySeconds}); default 0. */
    public Rolling minReady(Duration shortest) {
        return new Rolling(steps.minReady(shortest), maxSurge, maxUnavailable);
    }

    /** An upgrade that makes no progress for so long has failed ({@code progressDeadlineSeconds}); default 10 minutes. */
    public Rolling deadline(Duration longest) {
        return new Rolling(steps.deadline(longest), maxSurge, maxUnavailable);
    }

    /**
     * Starts when jobs have completed: migrations. They become part of the app; the order is written as the annotation
     * {@code gantry.dev/after} of the workload. In which order they run among themselves, they say: {@link Job#after}.
     */
    public Rolling after(Job first, Job... more) {
        return new Rolling(steps.after(Lists.of(first, more)), maxSurge, maxUnavailable);
    }

    /** What becomes of an upgrade that fails (annotation {@code gantry.dev/on-failure}); default {@code HOLD}. */
    public Rolling onFailure(OnFailure then) {
        return new Rolling(steps.onFailure(then), maxSurge, maxUnavailable);
    }

    Steps steps() {
        return steps;
    }

    Optional<Share> maxSurge() {
        return maxSurge;
    }

    Optional<Share> maxUnavailable() {
        return maxUnavailable;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rolling that
                && steps.equals(that.steps)
                && maxSurge.equals(that.maxSurge)
                && maxUnavailable.equals(that.maxUnavailable);
    }

    @Override
    public int hashCode() {
        return (31 * steps.hashCode() + maxSurge.hashCode()) * 31 + maxUnavailable.hashCode();
    }

    @Override
    public String toString() {
        return "rolling";
    }
}
