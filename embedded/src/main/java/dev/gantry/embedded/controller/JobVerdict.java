package dev.gantry.embedded.controller;

import dev.gantry.embedded.controller.JobConditions.Verdict;
import dev.gantry.embedded.object.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** Whether a Job has come to its end before all its pods succeeded, and how. */
final class JobVerdict {
    private final JobView view;
    private final Job job;
    private final JobConditions conditions;

    JobVerdict(JobView view, JobConditions conditions) {
        this.view = view;
        this.job = view.job;
        this.conditions = conditions;
    }

    /**
     * What is decided, before or now.
     *
     * @param start since when it is active; empty for a suspended job
     */
    Optional<Verdict> of(Optional<Instant> start, Instant now) {
        return conditions
                .decided(JobConditions.SUCCESS_CRITERIA_MET)
                .or(() -> conditions.decided(JobConditions.FAILURE_TARGET).map(Verdict::last))
                .or(this::byFailurePolicy)
                .or(this::byBackoffLimit)
                .or(() -> byDeadline(start, now))
                .or(this::byFailedIndexes)
                .or(this::bySuccessPolicy);
    }

    private Optional<Verdict> byFailurePolicy() {
        if (job.podFailurePolicy().isPresent()) {
            PodFailurePolicy policy = job.podFailurePolicy().get();
            for (Stored pod : view.pods) {
                Optional<String> why = JobPods.isFailed(pod, job) ? policy.failsJob(pod) : Optional.empty();
                if (why.isPresent()) {
                    return Optional.of(Verdict.failure("PodFailurePolicy", why.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Verdict> byBackoffLimit() {
        return view.failed() > job.backoffLimit() || hasRestartedTooOften()
                ? Optional.of(
                        Verdict.failure("BackoffLimitExceeded", "Pods failed more often than spec.backoffLimit allows"))
                : Optional.empty();
    }

    private boolean hasRestartedTooOften() {
        if (!job.restartsContainers()) {
            return false;
        }
        int restarts = 0;
        for (Stored pod : view.pods) {
            if (!Pods.isFinished(pod) && !Pods.phase(pod).equals("Unknown")) {
                restarts += restarts(pod.status().path("initContainerStatuses"));
                restarts += restarts(pod.status().path("containerStatuses"));
            }
        }
        return job.backoffLimit() == 0 ? restarts > 0 : restarts >= job.backoffLimit();
    }

    private static int restarts(JsonNode statuses) {
        int restarts = 0;
        for (JsonNode status : statuses) {
            restarts += status.path("restartCount").asInt(0);
        }
        return restarts;
    }

    private Optional<Verdict> byDeadline(Optional<Instant> start, Instant now) {
        boolean over = job.activeDeadline().isPresent()
                && start.isPresent()
                && !job.isSuspended()
                && Duration.between(start.get(), now)
                                .compareTo(job.activeDeadline().get())
                        >= 0;
        return over
                ? Optional.of(Verdict.failure(
                        "DeadlineExceeded", "Job was active for longer than spec.activeDeadlineSeconds"))
                : Optional.empty();
    }

    private Optional<Verdict> byFailedIndexes() {
        int failed = view.failedIndexes.map(JobIndexes::total).orElse(0);
        if (failed > job.maxFailedIndexes().orElse(Integer.MAX_VALUE)) {
            return Optional.of(Verdict.failure(
                    "MaxFailedIndexesExceeded", "More indexes failed than spec.maxFailedIndexes allows"));
        } else if (failed > 0
                && failed + view.succeededIndexes.total() >= job.completions().orElse(0)) {
            return Optional.of(Verdict.failure("FailedIndexes", "Job has indexes that failed"));
        }
        return Optional.empty();
    }

    private Optional<Verdict> bySuccessPolicy() {
        if (!job.isIndexed()) {
            return Optional.empty();
        }
        OptionalInt rule =
                SuccessPolicy.ruleMet(job.successPolicy(), job.completions().orElse(0), view.succeededIndexes);
        return rule.isPresent()
                ? Optional.of(new Verdict(
                        JobConditions.SUCCESS_CRITERIA_MET,
                        "SuccessPolicy",
                        "Matched rules at index " + rule.getAsInt()))
                : Optional.empty();
    }
}
