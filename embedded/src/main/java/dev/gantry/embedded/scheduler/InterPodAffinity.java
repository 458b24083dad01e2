package dev.gantry.embedded.scheduler;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a pod requires of the pods near to it, and what these require of it. */
final class InterPodAffinity implements Filter {
    private static final Optional<Refusal> NOT_NEAR =
            Optional.of(Refusal.lasting("node(s) didn't match pod affinity rules"));
    private static final Optional<Refusal> TOO_NEAR =
            Optional.of(Refusal.passing("node(s) didn't match pod anti-affinity rules"));
    private static final Optional<Refusal> UNWANTED =
            Optional.of(Refusal.passing("node(s) didn't satisfy existing pods anti-affinity rules"));

    private final List<AffinityTerm> near;
    private final List<AffinityTerm> far;
    private final boolean isFirst;
    private final Set<Domain> wanted = new HashSet<>();
    private final Set<Domain> avoided = new HashSet<>();
    private final Map<String, Set<String>> closed = new HashMap<>();

    /** The nodes of one value of a label. */
    private record Domain(String key, String value) {}

    InterPodAffinity(PodInfo pod, Snapshot snapshot, List<NodeState> nodes) {
        this.near = pod.affinities().required();
        this.far = pod.affinities().requiredAgainst();
        Map<String, String> own = snapshot.labelsOf(pod.namespace());
        for (NodeState node : nodes) {
            for (PodInfo other : node.choosy()) {
                close(pod, own, other, node);
            }
            for (PodInfo other : near.isEmpty() && far.isEmpty() ? List.<PodInfo>of() : node.pods()) {
                look(other, snapshot.labelsOf(other.namespace()), node);
            }
        }
        this.isFirst = wanted.isEmpty() && matchesAll(near, pod, own);
    }

    /** Whether it is about no pod at all, and refuses nothing. */
    boolean isIdle() {
        return near.isEmpty() && far.isEmpty() && closed.isEmpty();
    }

    private void close(PodInfo pod, Map<String, String> namespaceLabels, PodInfo other, NodeState node) {
        for (AffinityTerm term : other.affinities().requiredAgainst()) {
            Optional<String> value = node.label(term.topologyKey());
            if (value.isPresent() && term.matches(pod, namespaceLabels)) {
                closed.computeIfAbsent(term.topologyKey(), key -> new HashSet<>())
                        .add(value.get());
            }
        }
    }

    private void look(PodInfo other, Map<String, String> namespaceLabels, NodeState node) {
        if (matchesAll(near, other, namespaceLabels)) {
            near.forEach(term -> add(term, node, wanted));
        }
        for (AffinityTerm term : far) {
            if (term.matches(other, namespaceLabels)) {
                add(term, node, avoided);
            }
        }
    }

    private static void add(AffinityTerm term, NodeState node, Set<Domain> domains) {
        node.label(term.topologyKey()).ifPresent(value -> domains.add(new Domain(term.topologyKey(), value)));
    }

    private static boolean matchesAll(List<AffinityTerm> terms, PodInfo pod, Map<String, String> namespaceLabels) {
        for (AffinityTerm term : terms) {
            if (!term.matches(pod, namespaceLabels)) {
                return false;
            }
        }
        return !terms.isEmpty();
    }

    @Override
    public Optional<Refusal> refusal(NodeState node) {
        if (!isNear(node)) {
            return NOT_NEAR;
        }
        for (AffinityTerm term : far) {
            if (isIn(node, term, avoided)) {
                return TOO_NEAR;
            }
        }
        for (Map.Entry<String, Set<String>> entry : closed.entrySet()) {
            if (node.label(entry.getKey()).filter(entry.getValue()::contains).isPresent()) {
                return UNWANTED;
            }
        }
        return Optional.empty();
    }

    private boolean isNear(NodeState node) {
        boolean isNear = true;
        for (AffinityTerm term : near) {
            if (node.label(term.topologyKey()).isEmpty()) {
                return false;
            }
            isNear &= isIn(node, term, wanted);
        }
        return isNear || isFirst; // the first of pods that want to be near to each other goes anywhere
    }

    private static boolean isIn(NodeState node, AffinityTerm term, Set<Domain> domains) {
        Optional<String> value = node.label(term.topologyKey());
        return value.isPresent() && domains.contains(new Domain(term.topologyKey(), value.get()));
    }
}
