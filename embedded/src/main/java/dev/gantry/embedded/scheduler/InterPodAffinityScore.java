package dev.gantry.embedded.scheduler;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a pod prefers of the pods near to it, and what these prefer, or require, of it. */
final class InterPodAffinityScore implements Score {
    private static final int HARD_WEIGHT = 1; // of a requirement of another pod

    private final Map<String, Map<String, Long>> weights = new HashMap<>();

    InterPodAffinityScore(PodInfo pod, Snapshot snapshot, List<NodeState> nodes) {
        Map<String, String> own = snapshot.labelsOf(pod.namespace());
        PodInfo.Affinities terms = pod.affinities();
        boolean isChoosy =
                !terms.preferred().isEmpty() || !terms.preferredAgainst().isEmpty();
        for (NodeState node : nodes) {
            for (PodInfo other : isChoosy ? node.pods() : List.<PodInfo>of()) {
                Map<String, String> labels = snapshot.labelsOf(other.namespace());
                add(terms.preferred(), 1, other, labels, node);
                add(terms.preferredAgainst(), -1, other, labels, node);
            }
            for (PodInfo other : node.choosy()) {
                PodInfo.Affinities others = other.affinities();
                add(others.required(), HARD_WEIGHT, pod, own, node);
                add(others.preferred(), 1, pod, own, node);
                add(others.preferredAgainst(), -1, pod, own, node);
            }
        }
    }

    private void add(
            List<AffinityTerm> terms, int factor, PodInfo pod, Map<String, String> namespaceLabels, NodeState node) {
        for (AffinityTerm term : terms) {
            Optional<String> value = node.label(term.topologyKey());
            if (value.isPresent() && term.matches(pod, namespaceLabels)) {
                weights.computeIfAbsent(term.topologyKey(), key -> new HashMap<>())
                        .merge(value.get(), (long) factor * term.weight(), Long::sum);
            }
        }
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public long[] of(List<NodeState> nodes) {
        long[] scores = new long[nodes.size()];
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int at = 0; at < scores.length; at++) {
            for (Map.Entry<String, Map<String, Long>> byKey : weights.entrySet()) {
                Optional<String> value = nodes.get(at).label(byKey.getKey());
                scores[at] += value.isPresent() ? byKey.getValue().getOrDefault(value.get(), 0L) : 0;
            }
            least = Math.min(least, scores[at]);
            greatest = Math.max(greatest, scores[at]);
        }
        for (int at = 0; at < scores.length; at++) {
            double share = greatest == least ? 0 : (double) (scores[at] - least) / (greatest - least);
            scores[at] = (long) (MOST * share);
        }
        return scores;
    }
}
