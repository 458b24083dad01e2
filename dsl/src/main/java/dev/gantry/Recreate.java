package dev.gantry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends all old instances before a new one starts. */
public final class Recreate implements Upgrade {
    private final Steps steps;

    Recreate(Steps steps) {
        this.steps = steps;
    }

    /** A new instance counts once it has been ready so long ({@code minReadySeconds}); default 0. */
    public Recreate minReady(Duration shortest) {
        return new Recreate(steps.minReady(shortest));
    }

    /** An upgrade that makes no progress for so long has failed ({@code progressDeadlineSeconds}); default 10 minutes. */
    public Recreate deadline(Duration longest) {
        return new Recreate(steps.deadline(longest));
    }

    /** Starts when jobs have completed: see {@link Rolling#after}. */
    public Recreate after(Job first, Job... more) {
        return new Recreate(steps.after(Lists.of(first, more)));
    }

    /** What becomes of an upgrade that fails (annotation {@code gantry.dev/on-failure}); default {@code HOLD}. */
    public Recreate onFailure(OnFailure then) {
        return new Recreate(steps.onFailure(then));
    }

    Steps steps() {
        return steps;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recreate that && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    @Override
    public String toString() {
        return "recreate";
    }
}
