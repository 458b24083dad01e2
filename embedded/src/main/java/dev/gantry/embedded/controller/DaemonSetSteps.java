package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.List;

/** What is to be done for a DaemonSet: nodes that get a pod, and pods that go. */
final class DaemonSetSteps {
    private static final int MOST_AT_ONCE = 250;

    private final List<String> nodes = new ArrayList<>();
    private final List<Stored> pods = new ArrayList<>();

    void create(String node) {
        nodes.add(node);
    }

    void delete(Stored pod) {
        pods.add(pod);
    }

    boolean isEmpty() {
        return nodes.isEmpty() && pods.isEmpty();
    }

    /** Does it. False if a pod could not be made. */
    boolean run(DaemonSet set, String hash, Client client) {
        PodControl control = new PodControl(set.object(), client);
        int creations = Math.min(nodes.size(), MOST_AT_ONCE);
        int created = SlowStart.run(
                creations,
                index -> control.create(DaemonSetPods.pod(set, hash, nodes.get(index), client))
                        .isPresent());
        pods.stream().limit(MOST_AT_ONCE).forEach(control::delete);
        return created == creations;
    }
}
