package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** What a Job says, with what holds where it says nothing. */
record Job(Stored object) {
    static final String API_VERSION = "batch/v1";
    static final String KIND = "Job";

    private static final int BACKOFF_LIMIT = 6;

    /** {@code Complete} or {@code Failed}; empty for a job that is not finished. */
    static Optional<String> finished(Stored job) {
        for (JsonNode condition : job.status().path("conditions")) {
            String type = condition.path("type").asString("");
            if ((type.equals("Complete") || type.equals("Failed"))
                    && condition.path("status").asString("").equals("True")) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private JsonNode spec() {
        return object.spec();
    }

    /** Whether this cluster's own controller looks after it ({@code spec.managedBy}). */
    boolean isOurs() {
        String manager = spec().path("managedBy").asString("");
        return manager.isEmpty() || manager.equals("kubernetes.io/job-controller");
    }

    int parallelism() {
        return spec().path("parallelism").asInt(1);
    }

    /** How many pods must succeed; empty if one is enough and ends the work of all. */
    OptionalInt completions() {
        JsonNode completions = spec().path("completions");
        if (completions.isNumber()) {
            return OptionalInt.of(completions.asInt());
        }
        return spec().has("parallelism") ? OptionalInt.empty() : OptionalInt.of(1);
    }

    boolean isIndexed() {
        return spec().path("completionMode").asString("").equals("Indexed");
    }

    boolean isSuspended() {
        return spec().path("suspend").asBoolean(false);
    }

    int backoffLimit() {
        return spec().path("backoffLimit")
                .asInt(backoffLimitPerIndex().isPresent() ? Integer.MAX_VALUE : BACKOFF_LIMIT);
    }

    OptionalInt backoffLimitPerIndex() {
        return number("backoffLimitPerIndex");
    }

    OptionalInt maxFailedIndexes() {
        return number("maxFailedIndexes");
    }

    Optional<Duration> activeDeadline() {
        return seconds("activeDeadlineSeconds");
    }

    Optional<Duration> ttlAfterFinished() {
        return seconds("ttlSecondsAfterFinished");
    }

    private OptionalInt number(String field) {
        JsonNode value = spec().path(field);
        return value.isNumber() ? OptionalInt.of(value.asInt()) : OptionalInt.empty();
    }

    private Optional<Duration> seconds(String field) {
        JsonNode value = spec().path(field);
        return value.isNumber() ? Optional.of(Duration.ofSeconds(value.asLong())) : Optional.empty();
    }

    Optional<PodFailurePolicy> podFailurePolicy() {
        JsonNode policy = spec().path("podFailurePolicy");
        return policy.isObject() ? Optional.of(new PodFailurePolicy(policy)) : Optional.empty();
    }

    JsonNode successPolicy() {
        return spec().path("successPolicy");
    }

    /** Whether a pod is replaced when it has ended only, not as soon as it is being deleted. */
    boolean replacesOnlyFailed() {
        String otherwise = podFailurePolicy().isPresent() ? "Failed" : "TerminatingOrFailed";
        return spec().path("podReplacementPolicy").asString(otherwise).equals("Failed");
    }

    JsonNode template() {
        return spec().path("template");
    }

    boolean restartsContainers() {
        return template().path("spec").path("restartPolicy").asString("").equals("OnFailure");
    }

    boolean needsSelector() {
        return !spec().path("manualSelector").asBoolean(false)
                && !spec().path("selector").path("matchLabels").isObject();
    }
}
