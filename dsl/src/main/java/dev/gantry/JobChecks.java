package dev.gantry;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That what was said of a job is in range and goes together. */
final class JobChecks {
    /** The time of a run is added to the name, for the name of its job. */
    private static final int LONGEST_SCHEDULED = 52;

    private static final int MOST_INDEXES = 100_000;

    private final Batch<?> batch;
    private final JobWords job;
    private final Report report;

    private JobChecks(Batch<?> batch, Report report) {
        this.batch = batch;
        this.job = batch.words().job;
        this.report = report;
    }

    static void check(Batch<?> batch, Report report) {
        JobChecks checks = new JobChecks(batch, report);
        checks.numbers();
        checks.completions();
        checks.failurePolicy();
        if (batch instanceof ScheduledJob) {
            checks.scheduled();
        }
    }

    private void numbers() {
        if (job.retries != null) {
            report.check("retries", job.retries.line(), WorkloadChecks.negative(job.retries.value()));
        }
        if (job.parallelism != null) {
            report.check("parallelism", job.parallelism.line(), WorkloadChecks.negative(job.parallelism.value()));
        }
        if (job.deadline != null) {
            report.check("deadline", job.deadline.line(), Seconds.wrong(job.deadline.value()));
        }
        if (job.keptFor != null) {
            report.check("keptFor", job.keptFor.line(), Seconds.negative(job.keptFor.value()));
        }
    }

    private void completions() {
        if (job.completions == null) {
            return;
        }
        Completions said = job.completions.value();
        int count = said instanceof Indexed indexed ? indexed.count() : ((Completions.Any) said).count();
        report.check(
                "completions",
                job.completions.line(),
                count >= 1
                        ? Optional.empty()
                        : Wrong.of(
                                "completions-out-of-range",
                                Integer.toString(count),
                                "A job is done at least once.",
                                "Give completions(1) or more; suspended() keeps it from running."));
        if (said instanceof Indexed indexed) {
            report.check("completions", job.completions.line(), wrong(indexed));
        }
    }

    private static Optional<Wrong> wrong(Indexed indexed) {
        if (indexed.count() > MOST_INDEXES) {
            return Wrong.of(
                    "completions-out-of-range",
                    Integer.toString(indexed.count()),
                    "An indexed job has " + MOST_INDEXES + " pieces at most.",
                    "Let each pod do several pieces.");
        }
        Optional<Integer> failed = indexed.maxFailedIndexes();
        if (failed.isPresent() && indexed.retriesPerIndex().isEmpty()) {
            return Wrong.of(
                    "failed-indexes-without-retries",
                    failed.get().toString(),
                    "Pieces fail one by one only where each has retries of its own.",
                    "Say retriesPerIndex(...), too.");
        }
        if (failed.isPresent() && failed.get() > indexed.count()) {
            return Wrong.of(
                    "completions-out-of-range",
                    failed.get().toString(),
                    "No more pieces can fail than there are.",
                    "Give maxFailedIndexes(" + indexed.count() + ") or less.");
        }
        for (Indexed.Success success : indexed.success()) {
            int pieces = success.count().orElse(1);
            if (pieces < 1 || pieces > indexed.count()) {
                return Wrong.of(
                        "completions-out-of-range",
                        Integer.toString(pieces),
                        "A job succeeds with 1 to all of its " + indexed.count() + " pieces.",
                        "Give succeedsWith(" + indexed.count() + ") or less.");
            }
        }
        return indexed.retriesPerIndex()
                .flatMap(WorkloadChecks::negative)
                .or(() -> failed.flatMap(WorkloadChecks::negative));
    }

    private void failurePolicy() {
        if (job.failurePolicy == null) {
            return;
        }
        for (FailureRule rule : job.failurePolicy.value()) {
            report.check("failurePolicy", job.failurePolicy.line(), wrong(rule));
        }
        if (job.restartsInPlace != null) {
            report.below("failurePolicy")
                    .add(
                            job.failurePolicy.line(),
                            "failure-policy-in-place",
                            "failurePolicy(...) and restartsInPlace() are both said.",
                            "A failure policy looks at pods that failed, and a container started anew in its pod fails none.",
                            "Leave one of them out.");
        }
    }

    private Optional<Wrong> wrong(FailureRule rule) {
        boolean perIndex = job.completions != null
                && job.completions.value() instanceof Indexed indexed
                && indexed.retriesPerIndex().isPresent();
        if (rule.then() == FailureRule.Then.FAIL_INDEX && !perIndex) {
            return Wrong.of(
                    "fail-index-without-index",
                    rule.then().toString(),
                    "A piece fails by itself only where each has retries of its own.",
                    "Say completions(indexed(...).retriesPerIndex(...)), or failJob().");
        }
        if (rule.failure() instanceof Failure.ExitCodes codes) {
            int lowest = codes.codes().get(0);
            int highest = codes.codes().get(codes.codes().size() - 1);
            if (lowest < 0 || highest > 255 || (codes.one() && lowest == 0)) {
                return Wrong.of(
                        "exit-code-out-of-range",
                        codes.codes().toString(),
                        "A program fails with an exit code from 1 to 255.",
                        "Give those that it ends with.");
            }
            return codes.container().isPresent()
                            && !isContainer(codes.container().get())
                    ? Wrong.of(
                            "container-unknown",
                            codes.container().get(),
                            "The exit code is that of a container of the job.",
                            "Name the job, for its own container, or one of its sidecars or init containers.")
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean isContainer(String name) {
        return batch.words().name.equals(name) || batch.words().beside.has(name);
    }

    private void scheduled() {
        String name = batch.name();
        if (name.length() > LONGEST_SCHEDULED && name.length() <= 63) {
            report.check(
                    "name",
                    batch.words().origin.line(),
                    Wrong.of(
                            "name-invalid",
                            name,
                            "The name of a scheduled job has " + LONGEST_SCHEDULED
                                    + " letters at most: the time of a run is added to it.",
                            "Give it a shorter one."));
        }
        if (job.startingDeadline != null) {
            report.check("startingDeadline", job.startingDeadline.line(), Seconds.wrong(job.startingDeadline.value()));
        }
        if (job.history != null) {
            int fewest = Math.min(
                    job.history.value().successful(), job.history.value().failed());
            report.check("history", job.history.line(), WorkloadChecks.negative(fewest));
        }
        zone(job.schedule);
    }

    private void zone(@Nullable Said<Cron> schedule) {
        if (schedule == null || schedule.value().zone().isEmpty()) {
            return;
        }
        ZoneId zone = schedule.value().zone().get();
        // Kubernetes knows the names of regions; "UTC+02:00" is none.
        boolean offset = zone instanceof ZoneOffset || zone.getId().indexOf(':') >= 0;
        report.check(
                "schedule",
                schedule.line(),
                offset
                        ? Wrong.of(
                                "time-zone-invalid",
                                zone.getId(),
                                "A time zone is that of a region, by its name.",
                                "Give ZoneId.of(\"Europe/Berlin\"), or \"UTC\".")
                        : Optional.empty());
    }
}
