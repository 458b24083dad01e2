package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What runs to its end, once ({@link Job}) or at set times ({@link ScheduledJob}).
 *
 * @param <W> the type that each word gives back
 */
public abstract sealed class Batch<W extends Batch<W>> extends Workload<W> permits Job, ScheduledJob {
    Batch(Words words) {
        super(words);
    }

    final JobWords job() {
        return words().job;
    }

    final W saying(JobWords job) {
        Words next = words().copy();
        next.job = job;
        return saying(next);
    }

    /**
     * How often it is tried again when it fails, 0 or more ({@code spec.backoffLimit}); default 3, and none where an
     * {@link Indexed#retriesPerIndex index has its own}.
     */
    public final W retries(int most) {
        JobWords next = job().copy();
        next.retries = Said.now(most);
        return saying(next);
    }

    /** It has failed when it has not ended in this time ({@code spec.activeDeadlineSeconds}); default none. */
    public final W deadline(Duration longest) {
        JobWords next = job().copy();
        next.deadline = Said.now(requireNonNull(longest, "longest"));
        return saying(next);
    }

    /** So many pods must end well, whichever, 1 or more ({@code spec.completions}); default 1. */
    public final W completions(int count) {
        JobWords next = job().copy();
        next.completions = Said.now(new Completions.Any(count));
        return saying(next);
    }

    /** Numbered pieces of work, each of which must be done ({@code spec.completionMode: Indexed}). */
    public final W completions(Indexed pieces) {
        JobWords next = job().copy();
        next.completions = Said.now(requireNonNull(pieces, "pieces"));
        return saying(next);
    }

    /** So many pods run at once, 0 or more ({@code spec.parallelism}); default 1. */
    public final W parallelism(int most) {
        JobWords next = job().copy();
        next.parallelism = Said.now(most);
        return saying(next);
    }

    /**
     * What follows from which failure ({@code spec.podFailurePolicy}); the first rule that fits decides, and where none does, the
     * failure counts against the retries.
     */
    public final W failurePolicy(FailureRule first, FailureRule... more) {
        JobWords next = job().copy();
        next.failurePolicy = Said.now(Lists.of(first, more));
        return saying(next);
    }

    /**
     * Deleted, with its pods and their logs, when it has ended and this time has passed ({@code
     * spec.ttlSecondsAfterFinished}); default: kept. A {@link Job} that is gone while its app still has it is made, and so
     * runs, again by the next apply.
     */
    public final W keptFor(Duration afterItsEnd) {
        JobWords next = job().copy();
        next.keptFor = Said.now(requireNonNull(afterItsEnd, "afterItsEnd"));
        return saying(next);
    }

    /**
     * A failed container is started anew in its pod, where its scratch folders are still as it left them ({@code restartPolicy:
     * OnFailure}); default is a new pod, so that the failed one can be looked at.
     */
    public final W restartsInPlace() {
        JobWords next = job().copy();
        next.restartsInPlace = Said.now(true);
        return saying(next);
    }

    /** Nothing of it runs until this word is taken away ({@code spec.suspend}). */
    public final W suspended() {
        JobWords next = job().copy();
        next.suspended = Said.now(true);
        return saying(next);
    }
}
