package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a DaemonSet's controller counts of nodes and their pods. */
record DaemonSetStatus(int desired, int current, int misscheduled, int ready, int updated, int available) {
    static DaemonSetStatus of(
            DaemonSet set,
            DaemonSetHistory history,
            List<Stored> nodes,
            Map<String, List<Stored>> podsByNode,
            Client client) {
        DaemonSetFit fit = new DaemonSetFit(set);
        int desired = 0;
        int current = 0;
        int misscheduled = 0;
        int ready = 0;
        int updated = 0;
        int available = 0;
        for (Stored node : nodes) {
            List<Stored> pods = podsByNode.getOrDefault(node.name(), List.of());
            if (!fit.shouldRun(node)) {
                misscheduled += pods.isEmpty() ? 0 : 1;
                continue;
            }
            desired++;
            if (!pods.isEmpty()) {
                current++;
                Stored pod = Collections.min(pods, DaemonSetPods.OLDEST_FIRST);
                ready += Pods.isReady(pod) ? 1 : 0;
                available += Pods.isAvailable(pod, set.minReadySeconds(), client.now()) ? 1 : 0;
                updated += history.isUpdated(pod) ? 1 : 0;
            }
        }
        return new DaemonSetStatus(desired, current, misscheduled, ready, updated, available);
    }

    /** Writes it, unless it says what was said already; asks to be called again for pods that are not available yet. */
    void write(DaemonSet set, Client client) {
        JsonNode said = set.object().status();
        boolean same = said.path("desiredNumberScheduled").asInt(-1) == desired
                && said.path("currentNumberScheduled").asInt(-1) == current
                && said.path("numberMisscheduled").asInt(-1) == misscheduled
                && said.path("numberReady").asInt(-1) == ready
                && said.path("updatedNumberScheduled").asInt(0) == updated
                && said.path("numberAvailable").asInt(0) == available
                && said.path("numberUnavailable").asInt(0) == desired - available
                && said.path("observedGeneration").asLong(0) >= set.object().generation();
        if (!same) {
            client.updateStatus(set.object().ref(), status -> {
                status.put("currentNumberScheduled", current);
                status.put("numberMisscheduled", misscheduled);
                status.put("desiredNumberScheduled", desired);
                status.put("numberReady", ready);
                status.put("observedGeneration", set.object().generation());
                Counts.put(status, "updatedNumberScheduled", updated);
                Counts.put(status, "numberAvailable", available);
                Counts.put(status, "numberUnavailable", desired - available);
            });
        }
        if (set.minReadySeconds() > 0 && ready != available) {
            client.wake(set.object().ref(), Duration.ofSeconds(set.minReadySeconds()));
        }
    }
}
