package dev.gantry.embedded.scheduler;

import dev.gantry.kubernetes.core.V1PodSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node is better the fewer pods of the same kind are in its domains; domains of many values count for more. */
final class PodTopologySpreadScore implements Score {
    private static final long IGNORED = -1;

    private final PodInfo pod;
    private final V1PodSpec spec;
    private final List<NodeState> all;
    private final List<SpreadConstraint> constraints;
    private final boolean needsAllLabels;

    PodTopologySpreadScore(PodInfo pod, V1PodSpec spec, Snapshot snapshot, List<NodeState> all) {
        this.pod = pod;
        this.spec = spec;
        this.all = all;
        this.needsAllLabels = !pod.spec().path("topologySpreadConstraints").isEmpty();
        this.constraints = needsAllLabels
                ? SpreadConstraint.said(pod, "ScheduleAnyway")
                : SpreadConstraint.byDefault(pod, snapshot);
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public long[] of(List<NodeState> nodes) {
        if (constraints.isEmpty()) {
            return new long[nodes.size()];
        }
        double[] sums = new double[nodes.size()];
        long[] scores = new long[nodes.size()];
        int meant = 0;
        for (int at = 0; at < scores.length; at++) {
            boolean isMeant = !needsAllLabels || SpreadConstraint.areAbout(nodes.get(at), constraints);
            scores[at] = isMeant ? 0 : IGNORED;
            meant += isMeant ? 1 : 0;
        }
        for (SpreadConstraint constraint : constraints) {
            add(constraint, nodes, scores, meant, sums);
        }
        for (int at = 0; at < scores.length; at++) {
            scores[at] = scores[at] == IGNORED ? IGNORED : Math.round(sums[at]);
        }
        return normalized(scores);
    }

    private void add(SpreadConstraint constraint, List<NodeState> nodes, long[] scores, int meant, double[] sums) {
        String key = constraint.topologyKey();
        boolean isByHost = key.equals(SpreadConstraint.HOSTNAME);
        Map<String, Integer> counts = isByHost ? Map.of() : counts(constraint, nodes, scores);
        double weight = Math.log((isByHost ? meant : counts.size()) + 2.0);
        for (int at = 0; at < sums.length; at++) {
            NodeState node = nodes.get(at);
            if (scores[at] != IGNORED && node.label(key).isPresent()) {
                int count = isByHost
                        ? constraint.count(node, pod.namespace())
                        : counts.getOrDefault(node.label(key).get(), 0);
                sums[at] += count * weight + (constraint.maxSkew() - 1);
            }
        }
    }

    /** Of the domains that the pod could get; a node without the label counts as one. */
    private Map<String, Integer> counts(SpreadConstraint constraint, List<NodeState> nodes, long[] scores) {
        Map<String, Integer> counts = new HashMap<>();
        for (int at = 0; at < scores.length; at++) {
            if (scores[at] != IGNORED) {
                counts.put(nodes.get(at).label(constraint.topologyKey()).orElse(""), 0);
            }
        }
        for (NodeState node : all) {
            String domain = node.label(constraint.topologyKey()).orElse("");
            @Nullable Integer known = counts.get(domain);
            if (known != null
                    && (!needsAllLabels || SpreadConstraint.areAbout(node, constraints))
                    && constraint.counts(node, spec)) {
                counts.put(domain, known + constraint.count(node, pod.namespace()));
            }
        }
        return counts;
    }

    /** The fewest pods give {@link #MOST}. */
    private static long[] normalized(long[] scores) {
        long least = Long.MAX_VALUE;
        long greatest = 0;
        for (long score : scores) {
            least = score == IGNORED ? least : Math.min(least, score);
            greatest = Math.max(greatest, score);
        }
        for (int at = 0; at < scores.length; at++) {
            if (scores[at] == IGNORED) {
                scores[at] = 0;
            } else {
                scores[at] = greatest == 0 ? MOST : MOST * (greatest + least - scores[at]) / greatest;
            }
        }
        return scores;
    }
}
