package dev.gantry.embedded.scheduler;

import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.core.V1PodSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One pod before all nodes: which are possible, and how good they are. */
final class Cycle {
    private final PodInfo pod;
    private final V1PodSpec spec;
    private final Snapshot snapshot;
    private final Volumes volumes;
    private final List<NodeState> nodes;
    private final Map<String, List<PodInfo>> nominated;
    private final InterPodAffinity affinity;
    private final List<Filter> filters;

    private Cycle(
            PodInfo pod,
            V1PodSpec spec,
            Snapshot snapshot,
            Volumes volumes,
            List<NodeState> nodes,
            Map<String, List<PodInfo>> nominated,
            InterPodAffinity affinity) {
        this.pod = pod;
        this.spec = spec;
        this.snapshot = snapshot;
        this.volumes = volumes;
        this.nodes = nodes;
        this.nominated = nominated;
        this.affinity = affinity;
        this.filters = List.of(
                new NodeName(pod.nodeName()),
                new NodeUnschedulable(spec.tolerations()),
                new TaintToleration(spec.tolerations()),
                new NodeAffinity(spec),
                new NodePorts(pod.ports()),
                new NodeResourcesFit(pod.requests()),
                new VolumeBinding(volumes.bound()),
                new VolumeZone(volumes.bound()),
                new PodTopologySpread(pod, spec, nodes),
                affinity);
    }

    static Cycle of(PodInfo pod, Snapshot snapshot) {
        Map<String, List<PodInfo>> nominated = new HashMap<>();
        for (Stored stored : snapshot.waiting()) {
            PodInfo other = PodInfo.of(stored);
            if (!other.nominatedNode().isEmpty() && other.priority() >= pod.priority() && !other.is(pod)) {
                nominated
                        .computeIfAbsent(other.nominatedNode(), name -> new ArrayList<>())
                        .add(other);
            }
        }
        List<NodeState> nodes = new ArrayList<>(snapshot.machines().size());
        for (Machine machine : snapshot.machines()) {
            nodes.add(machine.state());
        }
        nodes.sort(Comparator.comparing(NodeState::name));
        V1PodSpec spec = pod.typedSpec();
        InterPodAffinity affinity = new InterPodAffinity(pod, snapshot, nodes);
        return new Cycle(pod, spec, snapshot, Volumes.of(pod, snapshot), nodes, nominated, affinity);
    }

    /** The same with one node in another state. */
    Cycle with(NodeState changed) {
        List<NodeState> others = new ArrayList<>(nodes);
        others.replaceAll(node -> node.name().equals(changed.name()) ? changed : node);
        // a filter that has nothing to do before all nodes is left out from then on
        InterPodAffinity now = affinity.isIdle() ? affinity : new InterPodAffinity(pod, snapshot, others);
        return new Cycle(pod, spec, snapshot, volumes, others, nominated, now);
    }

    PodInfo pod() {
        return pod;
    }

    /** All nodes, by name. */
    List<NodeState> nodes() {
        return nodes;
    }

    Optional<NodeState> node(String name) {
        for (NodeState node : nodes) {
            if (node.name().equals(name)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    /** Why the pod can have no node at all, whatever they are like. */
    Optional<String> obstacle() {
        return volumes.obstacle();
    }

    /** Why the pod cannot run on a node of {@link #nodes}; empty: it can, with those nominated for it and without. */
    Optional<Refusal> refusal(NodeState node) {
        List<PodInfo> coming = nominated.getOrDefault(node.name(), List.of());
        if (!coming.isEmpty()) {
            NodeState later = node.with(coming);
            Optional<Refusal> refusal = with(later).first(later);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return first(node);
    }

    private Optional<Refusal> first(NodeState node) {
        for (Filter filter : filters) {
            Optional<Refusal> refusal = filter.refusal(node);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** How good nodes are that are possible. */
    long[] scores(List<NodeState> possible) {
        List<Score> scores = List.of(
                new TaintToleration(spec.tolerations()),
                new NodeAffinity(spec),
                new NodeResourcesFit(pod.requests()),
                new PodTopologySpreadScore(pod, spec, snapshot, nodes),
                new InterPodAffinityScore(pod, snapshot, nodes),
                new BalancedAllocation(pod.requests().asked()));
        long[] sums = new long[possible.size()];
        for (Score score : scores) {
            long[] one = score.of(possible);
            for (int at = 0; at < sums.length; at++) {
                sums[at] += score.weight() * one[at];
            }
        }
        return sums;
    }
}
