package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a ReplicaSet stands. */
final class ReplicaSetStatus {
    private ReplicaSetStatus() {}

    static void write(Stored set, List<Stored> active, Optional<String> failure, Client client) {
        int minReady = set.spec().path("minReadySeconds").asInt(0);
        JsonNode labels = set.spec().path("template").path("metadata").path("labels");
        int labelled = 0;
        int ready = 0;
        int available = 0;
        for (Stored pod : active) {
            labelled += hasAll(pod.labels(), labels) ? 1 : 0;
            ready += Pods.isReady(pod) ? 1 : 0;
            available += Pods.isAvailable(pod, minReady, client.now()) ? 1 : 0;
        }
        int terminating = 0;
        for (Stored pod : client.managedBy(set, "v1", "Pod")) {
            terminating += pod.isDeleting() && !Pods.isFinished(pod) ? 1 : 0;
        }
        int leaving = terminating;
        int fully = labelled;
        int readyReplicas = ready;
        int availableReplicas = available;
        client.updateStatus(set.ref(), status -> {
            status.put("observedGeneration", set.generation());
            status.put("replicas", active.size());
            Counts.put(status, "fullyLabeledReplicas", fully);
            Counts.put(status, "readyReplicas", readyReplicas);
            Counts.put(status, "availableReplicas", availableReplicas);
            status.put("terminatingReplicas", leaving);
            failure(status, failure, client);
        });
    }

    private static boolean hasAll(Map<String, String> labels, JsonNode wanted) {
        for (Map.Entry<String, JsonNode> label : wanted.properties()) {
            if (!label.getValue().asString("").equals(labels.get(label.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static void failure(ObjectNode status, Optional<String> failure, Client client) {
        boolean told = status.path("conditions").size() > 0;
        if (failure.isEmpty()) {
            status.remove("conditions");
        } else if (!told) {
            ArrayNode conditions = status.putArray("conditions");
            conditions
                    .addObject()
                    .put("type", "ReplicaFailure")
                    .put("status", "True")
                    .put("lastTransitionTime", Timestamps.of(client.now()))
                    .put("reason", "FailedCreate")
                    .put("message", failure.get());
        }
    }
}
