package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a CronJob says, with what holds where it says nothing. */
record CronJob(Stored object) {
    static final String API_VERSION = "batch/v1";
    static final String KIND = "CronJob";

    private static final String SCHEDULED = "batch.kubernetes.io/cronjob-scheduled-timestamp";

    private JsonNode spec() {
        return object.spec();
    }

    String schedule() {
        return spec().path("schedule").asString("");
    }

    Optional<String> timeZone() {
        return Optional.of(spec().path("timeZone").asString("")).filter(zone -> !zone.isEmpty());
    }

    boolean isSuspended() {
        return spec().path("suspend").asBoolean(false);
    }

    String concurrencyPolicy() {
        return spec().path("concurrencyPolicy").asString("Allow");
    }

    Optional<Duration> startingDeadline() {
        JsonNode seconds = spec().path("startingDeadlineSeconds");
        return seconds.isNumber() ? Optional.of(Duration.ofSeconds(seconds.asLong())) : Optional.empty();
    }

    int successfulJobsHistoryLimit() {
        return spec().path("successfulJobsHistoryLimit").asInt(3);
    }

    int failedJobsHistoryLimit() {
        return spec().path("failedJobsHistoryLimit").asInt(1);
    }

    Optional<Instant> lastScheduleTime() {
        return Timestamps.read(object.status().path("lastScheduleTime"));
    }

    /** From when on what was due counts as missed. */
    Instant since() {
        return lastScheduleTime().orElse(object.created());
    }

    /** As {@link #since}, but not longer ago than a job may start late. */
    Instant sinceDeadline(Instant now) {
        Optional<Instant> earliest = startingDeadline().map(now::minus).filter(it -> it.isAfter(since()));
        return earliest.orElse(since());
    }

    String jobName(Instant scheduled) {
        return object.name() + "-" + scheduled.getEpochSecond() / 60;
    }

    ObjectNode job(Instant scheduled) {
        ObjectNode job = JsonNodeFactory.instance.objectNode();
        job.put("apiVersion", Job.API_VERSION).put("kind", Job.KIND);
        ObjectNode metadata = job.putObject("metadata");
        metadata.put("name", jobName(scheduled)).put("namespace", object.namespace());
        JsonNode template = spec().path("jobTemplate");
        for (String field : new String[] {"labels", "annotations"}) {
            if (!template.path("metadata").path(field).isEmpty()) {
                metadata.set(field, template.path("metadata").path(field).deepCopy());
            }
        }
        ZoneId zone = timeZone().map(CronSchedule::zone).orElse(ZoneOffset.UTC);
        String moment = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                scheduled.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
        metadata.withObjectProperty("annotations").put(SCHEDULED, moment);
        job.set("spec", template.path("spec").deepCopy());
        return job;
    }
}
