package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.batch.V1CronJob;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** Runs to its end, again and again at set times ({@code batch/v1 CronJob}): a backup, a report. */
public final class ScheduledJob extends Batch<ScheduledJob> {
    ScheduledJob(Words words) {
        super(words);
    }

    @Override
    String kind() {
        return "scheduled job";
    }

    @Override
    ScheduledJob saying(Words next) {
        return new ScheduledJob(next);
    }

    /** At other times than it was made with ({@code spec.schedule}). */
    public ScheduledJob schedule(Cron times) {
        JobWords next = job().copy();
        next.schedule = Said.now(requireNonNull(times, "times"));
        return saying(next);
    }

    /** What becomes of the next run while the one before goes on ({@code spec.concurrencyPolicy}); default {@code ALLOW}. */
    public ScheduledJob concurrency(Concurrency policy) {
        JobWords next = job().copy();
        next.concurrency = Said.now(requireNonNull(policy, "policy"));
        return saying(next);
    }

    /** A run that could not start in this time is left out ({@code spec.startingDeadlineSeconds}); default none. */
    public ScheduledJob startingDeadline(Duration longest) {
        JobWords next = job().copy();
        next.startingDeadline = Said.now(requireNonNull(longest, "longest"));
        return saying(next);
    }

    /**
     * So many jobs that ended are kept, 0 or more each ({@code spec.successfulJobsHistoryLimit}, {@code
     * spec.failedJobsHistoryLimit}); Kubernetes' default is 3 and 1.
     */
    public ScheduledJob history(int successful, int failed) {
        JobWords next = job().copy();
        next.history = Said.now(new JobWords.History(successful, failed));
        return saying(next);
    }

    /** Changes the CronJob that Gantry made, in Kubernetes' own words, when everything else is done. */
    public ScheduledJob customize(UnaryOperator<V1CronJob> change) {
        JobWords next = job().copy();
        next.customizedCronJob = next.customizedCronJob.plus(requireNonNull(change, "change"));
        return saying(next);
    }
}
