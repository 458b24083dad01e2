package dev.gantry.embedded.scheduler;

import dev.gantry.footprint.NodeMatch;
import dev.gantry.kubernetes.core.V1Affinity;
import dev.gantry.kubernetes.core.V1NodeAffinity;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PreferredSchedulingTerm;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The labels that a pod wants of its node. */
final class NodeAffinity implements Filter, Score {
    private static final Optional<Refusal> REFUSED =
            Optional.of(Refusal.lasting("node(s) didn't match Pod's node affinity/selector"));

    private final V1PodSpec pod;
    private final List<V1PreferredSchedulingTerm> preferred;

    NodeAffinity(V1PodSpec pod) {
        this.pod = pod;
        this.preferred = pod.affinity()
                .flatMap(V1Affinity::nodeAffinity)
                .map(V1NodeAffinity::preferredDuringSchedulingIgnoredDuringExecution)
                .orElse(List.of());
    }

    @Override
    public Optional<Refusal> refusal(NodeState node) {
        return NodeMatch.isWanted(node.node(), pod) ? Optional.empty() : REFUSED;
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public long[] of(List<NodeState> nodes) {
        long[] scores = new long[nodes.size()];
        for (V1PreferredSchedulingTerm term : preferred) {
            for (int at = 0; at < scores.length; at++) {
                scores[at] += NodeMatch.meets(nodes.get(at).node(), term.preference()) ? term.weight() : 0;
            }
        }
        return Score.proportional(scores);
    }

    /** The only nodes that a pod can have where each of its terms names some, as DaemonSets' pods do; empty: it names none. */
    static Optional<Set<String>> named(PodInfo pod) {
        JsonNode terms = pod.spec()
                .path("affinity")
                .path("nodeAffinity")
                .path("requiredDuringSchedulingIgnoredDuringExecution")
                .path("nodeSelectorTerms");
        Set<String> names = new TreeSet<>();
        for (JsonNode term : terms) {
            Optional<Set<String>> ofTerm = namedBy(term);
            if (ofTerm.isEmpty()) {
                return Optional.empty();
            }
            names.addAll(ofTerm.get());
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static Optional<Set<String>> namedBy(JsonNode term) {
        Optional<Set<String>> names = Optional.empty();
        for (JsonNode field : term.path("matchFields")) {
            if (field.path("key").asString("").equals("metadata.name")
                    && field.path("operator").asString("").equals("In")) {
                Set<String> values = new TreeSet<>();
                field.path("values").forEach(value -> values.add(value.asString("")));
                names.ifPresent(values::retainAll);
                names = Optional.of(values);
            }
        }
        return names;
    }
}
