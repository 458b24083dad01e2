package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The status of a CronJob while it is worked on. */
final class CronJobStatus {
    private final CronJob cronJob;
    /** References to jobs that are not finished, by their uid. */
    private final Map<String, JsonNode> active = new LinkedHashMap<>();

    private Optional<Instant> lastScheduleTime;
    private Optional<Instant> lastSuccessfulTime;
    private boolean changed;

    CronJobStatus(CronJob cronJob) {
        this.cronJob = cronJob;
        JsonNode status = cronJob.object().status();
        for (JsonNode reference : status.path("active")) {
            active.put(reference.path("uid").asString(""), reference);
        }
        lastScheduleTime = cronJob.lastScheduleTime();
        lastSuccessfulTime = Timestamps.read(status.path("lastSuccessfulTime"));
    }

    boolean hasActive(String uid) {
        return active.containsKey(uid);
    }

    boolean hasActiveNamed(String name) {
        return active.values().stream()
                .anyMatch(reference -> reference.path("name").asString("").equals(name));
    }

    List<JsonNode> active() {
        return List.copyOf(active.values());
    }

    Optional<Instant> lastScheduleTime() {
        return lastScheduleTime;
    }

    void removeActive(String uid) {
        changed |= active.remove(uid) != null;
    }

    void started(Stored job, Instant scheduled) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        reference
                .put("kind", Job.KIND)
                .put("namespace", job.namespace())
                .put("name", job.name())
                .put("uid", job.uid())
                .put("apiVersion", Job.API_VERSION)
                .put("resourceVersion", Long.toString(job.version()));
        active.put(job.uid(), reference);
        lastScheduleTime = Optional.of(scheduled);
        changed = true;
    }

    void succeeded(Instant at) {
        if (lastSuccessfulTime.isEmpty() || at.isAfter(lastSuccessfulTime.get())) {
            lastSuccessfulTime = Optional.of(at);
            changed = true;
        }
    }

    /** Writes it if it changed. */
    void write(Client client) {
        if (!changed) {
            return;
        }
        client.updateStatus(cronJob.object().ref(), status -> {
            if (active.isEmpty()) {
                status.remove("active");
            } else {
                var references = JsonNodeFactory.instance.arrayNode();
                active.values().forEach(references::add);
                status.set("active", references);
            }
            lastScheduleTime.ifPresent(at -> status.put("lastScheduleTime", Timestamps.of(at)));
            lastSuccessfulTime.ifPresent(at -> status.put("lastSuccessfulTime", Timestamps.of(at)));
        });
    }
}
