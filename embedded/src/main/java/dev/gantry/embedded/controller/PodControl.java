package dev.gantry.embedded.controller;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Makes and deletes pods for their owner, and tells of it in events about the owner. */
record PodControl(Stored owner, Client client) {
    /** Makes a pod; empty if that was refused. */
    Optional<Stored> create(ObjectNode pod) {
        try {
            Stored created = client.create(pod, owner);
            client.event(owner, "Normal", "SuccessfulCreate", "Created pod: " + created.name());
            return Optional.of(created);
        } catch (Refusal refusal) {
            client.event(owner, "Warning", "FailedCreate", "Error creating: " + refusal.getMessage());
            return Optional.empty();
        }
    }

    void delete(Stored pod) {
        client.delete(pod.ref());
        client.event(owner, "Normal", "SuccessfulDelete", "Deleted pod: " + pod.name());
    }
}
