package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * The revisions of a DaemonSet.
 *
 * @param hash of the present template, as pods carry it
 * @param old all others, the oldest first
 */
record DaemonSetHistory(String hash, List<Stored> old) {
    static DaemonSetHistory of(DaemonSet set, Client client) {
        List<Stored> old = ControllerRevisions.of(set.object(), client);
        ObjectNode data = ControllerRevisions.data(set.object());
        List<Stored> equal = ControllerRevisions.equalTo(data, old);
        old.removeAll(equal);
        long number = ControllerRevisions.next(old);
        Stored current;
        if (equal.isEmpty()) {
            current = create(set, data, number, client);
        } else {
            Stored last = equal.get(equal.size() - 1);
            current = ControllerRevisions.renumber(last, Math.max(number, ControllerRevisions.number(last)), client);
        }
        return new DaemonSetHistory(hash(current), old);
    }

    private static Stored create(DaemonSet set, ObjectNode data, long number, Client client) {
        int before = set.object().status().path("collisionCount").asInt(0);
        for (int collisions = before; ; collisions++) {
            String hash = CanonicalJson.hash(CanonicalJson.of(data) + (collisions == 0 ? "" : collisions));
            Map<String, String> label = Map.of(ControllerRevisions.POD_LABEL, hash);
            Optional<Stored> created = ControllerRevisions.create(set.object(), data, number, hash, label, client);
            if (created.isPresent()) {
                if (collisions != before) {
                    int count = collisions;
                    client.updateStatus(set.object().ref(), status -> status.put("collisionCount", count));
                }
                return created.get();
            }
        }
    }

    private static String hash(Stored object) {
        return object.labels().getOrDefault(ControllerRevisions.POD_LABEL, "");
    }

    boolean isUpdated(Stored pod) {
        return !hash.isEmpty() && hash(pod).equals(hash);
    }

    /** Forgets old revisions that no pod is of and that are too many ({@code spec.revisionHistoryLimit}). */
    void cleanUp(DaemonSet set, List<Stored> pods, Client client) {
        Set<String> live = new HashSet<>();
        pods.forEach(pod -> live.add(hash(pod)));
        int tooMany = old.size() - set.revisionHistoryLimit();
        List<Stored> dead = new ArrayList<>(old);
        dead.removeIf(revision -> live.contains(hash(revision)));
        dead.stream().limit(Math.max(0, tooMany)).forEach(revision -> client.delete(revision.ref()));
    }
}
