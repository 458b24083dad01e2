package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * From which revision a StatefulSet comes, and to which it goes.
 *
 * @param all those that there were, the oldest first
 * @param current the one that an update started from
 * @param update the one of the present template
 * @param collisionCount how often a name was taken
 */
record StatefulSetRevisions(List<Stored> all, Stored current, Stored update, int collisionCount) {
    private static final String HASH_LABEL = "controller.kubernetes.io/hash";

    static StatefulSetRevisions of(StatefulSet set, Client client) {
        List<Stored> all = ControllerRevisions.of(set.object(), client);
        ObjectNode data = ControllerRevisions.data(set.object());
        List<Stored> equal = ControllerRevisions.equalTo(data, all);
        int collisions = set.object().status().path("collisionCount").asInt(0);
        Optional<Stored> update = Optional.empty();
        if (!equal.isEmpty()) {
            Stored last = equal.get(equal.size() - 1);
            boolean isLatest = last == all.get(all.size() - 1);
            update = Optional.of(
                    isLatest ? last : ControllerRevisions.renumber(last, ControllerRevisions.next(all), client));
        }
        while (update.isEmpty()) {
            String hash = CanonicalJson.hash(CanonicalJson.of(data) + collisions);
            long number = ControllerRevisions.next(all);
            update = ControllerRevisions.create(set.object(), data, number, hash, Map.of(HASH_LABEL, hash), client);
            collisions += update.isEmpty() ? 1 : 0;
        }
        String name = set.object().status().path("currentRevision").asString("");
        Stored current = update.get();
        for (Stored revision : all) {
            if (revision.name().equals(name)) {
                current = revision;
            }
        }
        return new StatefulSetRevisions(all, current, update.get(), collisions);
    }

    /** The revision that a pod is made of: pods below the partition stay with the current one. */
    Stored ofNewPod(StatefulSet set, int ordinal) {
        return ordinal < set.start() + set.partition() ? current : update;
    }

    /** Forgets those that are too many ({@code spec.revisionHistoryLimit}). */
    void truncate(StatefulSet set, List<Stored> pods, Client client) {
        Set<String> live = new HashSet<>(Arrays.asList(current.name(), update.name()));
        pods.forEach(pod -> live.add(pod.labels().getOrDefault(ControllerRevisions.POD_LABEL, "")));
        ControllerRevisions.forget(all, live, set.revisionHistoryLimit(), client);
    }
}
