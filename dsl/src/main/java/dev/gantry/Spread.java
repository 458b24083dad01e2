package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A wish that instances are spread evenly; no placement until {@link Placement#require(Spread)} or
 * {@link Placement#prefer(Spread)} says how strong it is.
 *
 * @param topology over what
 * @param maxSkew by how many instances two groups of nodes may differ, at least 1; default 1 ({@code maxSkew})
 * @param minDomains how many groups of nodes there are at the least, 1 or more; a missing one counts as empty
 *     ({@code minDomains})
 * @param nodeAffinityPolicy whether nodes that the workload may not stand on count; Kubernetes' default is
 *     {@code HONOR}: they do not
 * @param nodeTaintsPolicy whether nodes with taints that the workload does not tolerate count; Kubernetes' default is
 *     {@code IGNORE}: they do
 * @param matchLabelKeys labels by whose values instances are told apart, each lot spread by itself; default the version,
 *     {@code pod-template-hash}, where a Deployment makes the instances ({@code matchLabelKeys})
 */
public record Spread(
        Topology topology,
        int maxSkew,
        Optional<Integer> minDomains,
        Optional<NodePolicy> nodeAffinityPolicy,
        Optional<NodePolicy> nodeTaintsPolicy,
        Optional<List<String>> matchLabelKeys) {
    /** Whether nodes on which the workload cannot stand are counted out. */
    public enum NodePolicy {
        /** They are. */
        HONOR("Honor"),
        /** They count as the others do. */
        IGNORE("Ignore");

        private final String text;

        NodePolicy(String text) {
            this.text = text;
        }

        /** As Kubernetes writes it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** See the record's components. */
    public Spread {
        requireNonNull(topology, "topology");
        requireNonNull(minDomains, "minDomains");
        requireNonNull(nodeAffinityPolicy, "nodeAffinityPolicy");
        requireNonNull(nodeTaintsPolicy, "nodeTaintsPolicy");
        matchLabelKeys = matchLabelKeys.map(List::copyOf);
    }

    static Spread over(Topology topology) {
        return new Spread(topology, 1, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** By how many instances two groups of nodes may differ, at least 1. */
    public Spread maxSkew(int most) {
        return new Spread(topology, most, minDomains, nodeAffinityPolicy, nodeTaintsPolicy, matchLabelKeys);
    }

    /**
     * As if there were at least so many groups, the missing ones empty ({@code minDomains}): with {@code maxSkew(1)}, a
     * second instance waits for a second zone. For what is required only.
     */
    public Spread minDomains(int least) {
        return new Spread(topology, maxSkew, Optional.of(least), nodeAffinityPolicy, nodeTaintsPolicy, matchLabelKeys);
    }

    /** Whether nodes that the workload may not stand on are counted out ({@code nodeAffinityPolicy}); default they are. */
    public Spread nodeAffinityPolicy(NodePolicy policy) {
        return new Spread(
                topology,
                maxSkew,
                minDomains,
                Optional.of(requireNonNull(policy, "policy")),
                nodeTaintsPolicy,
                matchLabelKeys);
    }

    /** Whether nodes with taints not tolerated are counted out ({@code nodeTaintsPolicy}); default they are not. */
    public Spread nodeTaintsPolicy(NodePolicy policy) {
        return new Spread(
                topology,
                maxSkew,
                minDomains,
                nodeAffinityPolicy,
                Optional.of(requireNonNull(policy, "policy")),
                matchLabelKeys);
    }

    /** Instances with different values of these labels are spread each by themselves ({@code matchLabelKeys}). */
    public Spread matchLabelKeys(String first, String... more) {
        return matching(Lists.of(first, more));
    }

    /** All instances are spread together, whatever their version: no {@code matchLabelKeys}. */
    public Spread acrossVersions() {
        return matching(List.of());
    }

    private Spread matching(List<String> keys) {
        return new Spread(topology, maxSkew, minDomains, nodeAffinityPolicy, nodeTaintsPolicy, Optional.of(keys));
    }

    /** In words: {@code spread over zones, skew at most 1}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("spread over ")
                .append(topology.plural())
                .append(", skew at most ")
                .append(maxSkew);
        minDomains.ifPresent(
                least -> text.append(", at least ").append(least).append(' ').append(topology.plural()));
        if (nodeAffinityPolicy.isPresent() && nodeAffinityPolicy.get() == NodePolicy.IGNORE) {
            text.append(", nodes not chosen count too");
        }
        if (nodeTaintsPolicy.isPresent() && nodeTaintsPolicy.get() == NodePolicy.HONOR) {
            text.append(", nodes with taints not tolerated do not count");
        }
        if (matchLabelKeys.isPresent()) {
            List<String> keys = matchLabelKeys.get();
            text.append(
                    keys.isEmpty() ? ", all versions together" : ", each " + String.join(" and ", keys) + " by itself");
        }
        return text.toString();
    }
}
