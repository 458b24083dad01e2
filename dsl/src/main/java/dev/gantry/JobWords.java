package dev.gantry;

import dev.gantry.kubernetes.batch.V1CronJob;
import dev.gantry.kubernetes.batch.V1Job;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was said of what runs to its end. Fields change in a fresh copy only, before anyone else sees it. */
final class JobWords {
    static final JobWords NONE = new JobWords();

    Keyed<Ref<Job>, Ref<Job>> after = Keyed.none();
    boolean perVersion;

    @Nullable
    Said<Integer> retries;

    @Nullable
    Said<Duration> deadline;

    @Nullable
    Said<Completions> completions;

    @Nullable
    Said<Integer> parallelism;

    @Nullable
    Said<List<FailureRule>> failurePolicy;

    @Nullable
    Said<Duration> keptFor;

    @Nullable
    Said<Boolean> suspended;

    @Nullable
    Said<Boolean> restartsInPlace;

    @Nullable
    Said<Cron> schedule;

    @Nullable
    Said<Concurrency> concurrency;

    @Nullable
    Said<Duration> startingDeadline;

    @Nullable
    Said<History> history;

    Many<UnaryOperator<V1Job>> customized = Many.none();
    Many<UnaryOperator<V1CronJob>> customizedCronJob = Many.none();

    /** How many of the jobs that ended are kept. */
    record History(int successful, int failed) {}

    private JobWords() {}

    JobWords copy() {
        JobWords next = new JobWords();
        next.after = after;
        next.perVersion = perVersion;
        next.retries = retries;
        next.deadline = deadline;
        next.completions = completions;
        next.parallelism = parallelism;
        next.failurePolicy = failurePolicy;
        next.keptFor = keptFor;
        next.suspended = suspended;
        next.restartsInPlace = restartsInPlace;
        next.schedule = schedule;
        next.concurrency = concurrency;
        next.startingDeadline = startingDeadline;
        next.history = history;
        next.customized = customized;
        next.customizedCronJob = customizedCronJob;
        return next;
    }

    private @Nullable Object[] all() {
        return new @Nullable Object[] {
            after,
            perVersion,
            retries,
            deadline,
            completions,
            parallelism,
            failurePolicy,
            keptFor,
            suspended,
            restartsInPlace,
            schedule,
            concurrency,
            startingDeadline,
            history,
            customized,
            customizedCronJob
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JobWords that && Arrays.equals(all(), that.all());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all());
    }
}
