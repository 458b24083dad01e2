package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many pods there are to be, as those say that manage the pods there are.
 *
 * @param total all together
 * @param unmanaged whether nothing manages some of the pods
 * @param unknown a pod whose owner does not say how many there are to be; empty where there is none
 */
record PodScale(int total, boolean unmanaged, String unknown) {
    private static final Set<String> SCALED =
            Set.of("Deployment", "ReplicaSet", "StatefulSet", "ReplicationController");

    static PodScale of(List<Stored> pods, Client client) {
        int total = 0;
        boolean unmanaged = false;
        Set<String> owners = new HashSet<>();
        Set<String> counted = new HashSet<>();
        for (Stored pod : pods) {
            if (pod.controllerUid().isEmpty()) {
                unmanaged = true;
            } else if (owners.add(pod.controllerUid())) {
                Optional<Stored> scaled = scaled(pod, client);
                if (scaled.isEmpty()) {
                    return new PodScale(0, unmanaged, pod.name());
                } else if (counted.add(scaled.get().uid())) {
                    total += scaled.get().spec().path("replicas").asInt(1);
                }
            }
        }
        return new PodScale(total, unmanaged, "");
    }

    /** For a pod of a ReplicaSet that is its Deployment. A custom kind has a scale as far as it has the field. */
    private static Optional<Stored> scaled(Stored pod, Client client) {
        Optional<Stored> owner = managing(pod, client);
        Optional<Stored> deployment = owner.filter(it -> it.ref().kind().equals("ReplicaSet"))
                .flatMap(set -> managing(set, client))
                .filter(it -> it.ref().kind().equals("Deployment"));
        return deployment
                .or(() -> owner)
                .filter(it -> SCALED.contains(it.ref().kind())
                        || it.spec().path("replicas").isNumber());
    }

    private static Optional<Stored> managing(Stored object, Client client) {
        return object.controller().flatMap(client::get).filter(it -> it.uid().equals(object.controllerUid()));
    }
}
