package dev.gantry.embedded.scheduler;

import dev.gantry.kubernetes.core.V1PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A pod must not make the number of pods in one domain greater than in the emptiest by more than {@code maxSkew}. */
final class PodTopologySpread implements Filter {
    private static final String REASON = "node(s) didn't match pod topology spread constraints";
    private static final Optional<Refusal> NO_LABEL =
            Optional.of(Refusal.lasting(REASON + " (missing required label)"));
    private static final Optional<Refusal> SKEWED = Optional.of(Refusal.passing(REASON));

    private final List<Domains> rules = new ArrayList<>();

    /** The pods in each domain of a constraint; {@code self} is 1 where the new pod is counted as well. */
    private record Domains(SpreadConstraint constraint, Map<String, Integer> counts, int fewest, int self) {}

    PodTopologySpread(PodInfo pod, V1PodSpec spec, List<NodeState> nodes) {
        List<SpreadConstraint> constraints = SpreadConstraint.said(pod, "DoNotSchedule");
        for (SpreadConstraint constraint : constraints) {
            Map<String, Integer> counts = new TreeMap<>();
            for (NodeState node : nodes) {
                if (SpreadConstraint.areAbout(node, constraints) && constraint.counts(node, spec)) {
                    String domain = node.label(constraint.topologyKey()).orElse("");
                    counts.merge(domain, constraint.count(node, pod.namespace()), Integer::sum);
                }
            }
            int fewest = Integer.MAX_VALUE;
            for (int count : counts.values()) {
                fewest = Math.min(fewest, count);
            }
            fewest = counts.size() < constraint.minDomains() ? 0 : fewest;
            int self = constraint.selector().matches(pod.labels()) ? 1 : 0;
            rules.add(new Domains(constraint, counts, fewest, self));
        }
    }

    @Override
    public Optional<Refusal> refusal(NodeState node) {
        for (Domains rule : rules) {
            Optional<String> domain = node.label(rule.constraint().topologyKey());
            if (domain.isEmpty()) {
                return NO_LABEL;
            }
            int count = rule.counts().getOrDefault(domain.get(), 0);
            if (count + rule.self() - rule.fewest() > rule.constraint().maxSkew()) {
                return SKEWED;
            }
        }
        return Optional.empty();
    }
}
