package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a StatefulSet's controller counts of its pods. */
final class StatefulSetStatus {
    private final StatefulSet set;
    private final String updateRevision;
    private final int collisionCount;
    private String currentRevision;
    private int replicas;
    private int ready;
    private int available;
    private int current;
    private int updated;

    StatefulSetStatus(StatefulSet set, String currentRevision, String updateRevision, int collisionCount) {
        this.set = set;
        this.currentRevision = currentRevision;
        this.updateRevision = updateRevision;
        this.collisionCount = collisionCount;
    }

    void count(List<Stored> pods, Instant now) {
        replicas = pods.size();
        ready = 0;
        available = 0;
        current = 0;
        updated = 0;
        for (Stored pod : pods) {
            if (isRunningAndReady(pod)) {
                ready++;
                available += Pods.isAvailable(pod, set.minReadySeconds(), now) ? 1 : 0;
            }
            if (!pod.isDeleting()) {
                String revision = pod.labels().getOrDefault(ControllerRevisions.POD_LABEL, "");
                current += revision.equals(currentRevision) ? 1 : 0;
                updated += revision.equals(updateRevision) ? 1 : 0;
            }
        }
    }

    static boolean isRunningAndReady(Stored pod) {
        return Pods.phase(pod).equals("Running") && Pods.isReady(pod);
    }

    /** A pod of the old revision was deleted. */
    void lostCurrent() {
        current--;
    }

    boolean awaitsAvailability() {
        return ready != available;
    }

    /** Writes it, unless it says what was said already; an update that is through makes its revision the current one. */
    void write(Client client) {
        if (updated == set.replicas() && ready == set.replicas() && replicas == set.replicas()) {
            current = updated;
            currentRevision = updateRevision;
        }
        JsonNode said = set.object().status();
        boolean same = said.path("observedGeneration").asLong(0) >= set.object().generation()
                && said.path("replicas").asInt(0) == replicas
                && said.path("currentReplicas").asInt(0) == current
                && said.path("readyReplicas").asInt(0) == ready
                && said.path("updatedReplicas").asInt(0) == updated
                && said.path("availableReplicas").asInt(0) == available
                && said.path("currentRevision").asString("").equals(currentRevision)
                && said.path("updateRevision").asString("").equals(updateRevision);
        if (!same) {
            client.updateStatus(set.object().ref(), status -> {
                status.put("observedGeneration", set.object().generation());
                status.put("replicas", replicas);
                Counts.put(status, "readyReplicas", ready);
                Counts.put(status, "currentReplicas", current);
                Counts.put(status, "updatedReplicas", updated);
                status.put("currentRevision", currentRevision);
                status.put("updateRevision", updateRevision);
                status.put("collisionCount", collisionCount);
                status.put("availableReplicas", available);
            });
        }
    }
}
