package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a Deployment stands, and whether it still gets on. */
final class DeploymentStatus {
    private static final int NO_DEADLINE = Integer.MAX_VALUE;
    private static final String DONE = "NewReplicaSetAvailable";
    private static final String LATE = "ProgressDeadlineExceeded";

    private DeploymentStatus() {}

    private record Numbers(int replicas, int updated, int ready, int available, int terminating) {
        static Numbers of(DeploymentSets sets) {
            int replicas = 0;
            int ready = 0;
            int available = 0;
            int terminating = 0;
            for (Stored set : sets.all()) {
                terminating += set.status().path("terminatingReplicas").asInt(0);
                replicas += set.status().path("replicas").asInt(0);
                ready += set.status().path("readyReplicas").asInt(0);
                available += DeploymentSets.available(set);
            }
            int updated = sets.newest()
                    .map(newest -> newest.status().path("replicas").asInt(0))
                    .orElse(0);
            return new Numbers(replicas, updated, ready, available, terminating);
        }
    }

    /** Whether all pods are new and available, and no old one is left. */
    static boolean isComplete(DeploymentSets sets) {
        Numbers now = Numbers.of(sets);
        return now.updated == sets.wanted() && now.replicas == sets.wanted() && now.available >= sets.wanted();
    }

    static void write(Stored deployment, DeploymentSets sets, Client client) {
        Numbers now = Numbers.of(sets);
        client.updateStatus(deployment.ref(), status -> {
            boolean progressed = now.updated > status.path("updatedReplicas").asInt(0)
                    || now.replicas - now.updated
                            < status.path("replicas").asInt(0)
                                    - status.path("updatedReplicas").asInt(0)
                    || now.ready > status.path("readyReplicas").asInt(0)
                    || now.available > status.path("availableReplicas").asInt(0);
            status.put("observedGeneration", deployment.generation());
            Counts.put(status, "replicas", now.replicas);
            Counts.put(status, "updatedReplicas", now.updated);
            Counts.put(status, "readyReplicas", now.ready);
            Counts.put(status, "availableReplicas", now.available);
            Counts.put(status, "unavailableReplicas", Math.max(0, DeploymentSets.sum(sets.all()) - now.available));
            status.put("terminatingReplicas", now.terminating);
            available(status, sets, now, client.now());
            progressing(status, sets, progressed, client);
            failure(status, sets, client.now());
        });
    }

    private static void available(ObjectNode status, DeploymentSets sets, Numbers now, Instant at) {
        boolean enough = now.available >= sets.wanted() - sets.unavailable();
        condition(
                status,
                "Available",
                enough ? "True" : "False",
                enough ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
                enough ? "Deployment has minimum availability." : "Deployment does not have minimum availability.",
                at,
                false);
    }

    private static void progressing(ObjectNode status, DeploymentSets sets, boolean progressed, Client client) {
        int deadline = sets.deployment().spec().path("progressDeadlineSeconds").asInt(NO_DEADLINE);
        Instant at = client.now();
        String set = sets.newest().map(Stored::name).orElse("");
        JsonNode there = find(status, "Progressing");
        String reason = there.path("reason").asString("");
        if (deadline == NO_DEADLINE) {
            return;
        } else if (isComplete(sets)) {
            String words = "ReplicaSet \"" + set + "\" has successfully progressed.";
            condition(status, "Progressing", "True", DONE, words, at, !reason.equals(DONE));
            return;
        }
        boolean newTemplate = !there.path("message").asString("").contains("\"" + set + "\"") && !set.isEmpty();
        if (progressed || newTemplate || there.isMissingNode()) {
            String why = newTemplate ? "NewReplicaSetCreated" : "ReplicaSetUpdated";
            String words = newTemplate
                    ? "Created new replica set \"" + set + "\""
                    : "ReplicaSet \"" + set + "\" is progressing.";
            condition(status, "Progressing", "True", why, words, at, true);
        } else if (!reason.equals(DONE) && !reason.equals(LATE)) {
            Instant end =
                    Instant.parse(there.path("lastUpdateTime").asString("")).plusSeconds(deadline);
            if (end.isAfter(at)) {
                client.wake(sets.deployment().ref(), Duration.between(at, end));
            } else {
                String words = "ReplicaSet \"" + set + "\" has timed out progressing.";
                condition(status, "Progressing", "False", LATE, words, at, true);
            }
            return;
        }
        client.wake(sets.deployment().ref(), Duration.ofSeconds(deadline));
    }

    private static void failure(ObjectNode status, DeploymentSets sets, Instant at) {
        Optional<JsonNode> failed = Optional.empty();
        for (Stored set : sets.active()) {
            for (JsonNode condition : set.status().path("conditions")) {
                failed = Optional.of(condition);
            }
        }
        if (failed.isPresent()) {
            JsonNode why = failed.get();
            String words = why.path("message").asString("");
            condition(status, "ReplicaFailure", "True", why.path("reason").asString(""), words, at, false);
        } else {
            status.withArrayProperty("conditions")
                    .removeIf(it -> it.path("type").asString("").equals("ReplicaFailure"));
        }
    }

    private static JsonNode find(ObjectNode status, String type) {
        for (JsonNode condition : status.path("conditions")) {
            if (condition.path("type").asString("").equals(type)) {
                return condition;
            }
        }
        return status.path("conditions").path(-1);
    }

    /**
     * Sets a condition.
     *
     * @param renews whether the time of its update moves though its status stays
     */
    private static void condition(
            ObjectNode status, String type, String value, String reason, String message, Instant at, boolean renews) {
        ObjectNode condition = find(status, type) instanceof ObjectNode there
                ? there
                : status.withArrayProperty("conditions").addObject().put("type", type);
        String now = Timestamps.of(at);
        boolean changes = !condition.path("status").asString("").equals(value);
        boolean tellsAnew = !condition.path("reason").asString("").equals(reason);
        if (changes) {
            condition.put("lastTransitionTime", now);
        }
        if (changes || tellsAnew || renews) {
            condition.put("lastUpdateTime", now);
        }
        condition.put("status", value).put("reason", reason).put("message", message);
    }
}
