package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which pods go first when there are too many: those that are of least use. */
final class PodDeletionOrder {
    private static final String COST = "controller.kubernetes.io/pod-deletion-cost";

    private PodDeletionOrder() {}

    /**
     * The pods, the first to go first.
     *
     * @param related pods that are counted by node: of equals, one of the fullest node goes
     */
    static List<Stored> of(List<Stored> related, List<Stored> pods) {
        Map<String, Integer> onNode = new HashMap<>();
        related.forEach(pod -> onNode.merge(Pods.node(pod), 1, Integer::sum));
        List<Stored> order = new ArrayList<>(pods);
        order.sort(Comparator.<Stored>comparingInt(pod -> Pods.node(pod).isEmpty() ? 0 : 1)
                .thenComparingInt(Pods::phaseRank)
                .thenComparingInt(pod -> Pods.isReady(pod) ? 1 : 0)
                .thenComparingLong(PodDeletionOrder::cost)
                .thenComparingInt(pod -> -onNode.getOrDefault(Pods.node(pod), 0))
                .thenComparing(pod -> Pods.readySince(pod).orElse(Instant.EPOCH), Comparator.<Instant>reverseOrder())
                .thenComparingInt(pod -> -Pods.restarts(pod))
                .thenComparing(Stored::created, Comparator.<Instant>reverseOrder()));
        return order;
    }

    private static long cost(Stored pod) {
        try {
            return Long.parseLong(pod.annotations().getOrDefault(COST, "0"));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
