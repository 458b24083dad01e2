package dev.gantry.embedded.scheduler;

import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Chooses a node for a pod as the default profile of kube-scheduler 1.37 does. It looks at all nodes, where that one stops at a
 * hundred possible ones. Not modelled: where images are, limits of volumes, ReadWriteOncePod, volumes that are yet to be
 * provisioned, dynamic resource allocation, groups of pods, resizing, disruption budgets of victims.
 */
public final class Scheduler {
    private static final String UNSCHEDULABLE = "Unschedulable";

    private final Cycle cycle;
    private final IntUnaryOperator tieBreaker;

    private Scheduler(Cycle cycle, IntUnaryOperator tieBreaker) {
        this.cycle = cycle;
        this.tieBreaker = tieBreaker;
    }

    /**
     * What becomes of a pod that has no node yet.
     *
     * @param tieBreaker which of several equally good nodes: is given how many they are, and says one from 0 on
     */
    public static Decision schedule(Stored pod, Snapshot snapshot, IntUnaryOperator tieBreaker) {
        if (!pod.spec().path("schedulingGates").isEmpty()) {
            return new Decision.Wait("SchedulingGated", "Scheduling is blocked due to non-empty scheduling gates");
        } else if (snapshot.machines().isEmpty()) {
            return new Decision.Wait(UNSCHEDULABLE, "no nodes available to schedule pods");
        }
        return new Scheduler(Cycle.of(PodInfo.of(pod), snapshot), tieBreaker).decide();
    }

    private Decision decide() {
        int count = cycle.nodes().size();
        Named named = Named.of(cycle.pod());
        Optional<String> obstacle = named.obstacle().or(cycle::obstacle);
        if (obstacle.isPresent()) {
            // "not found" is what kube-scheduler says of preemption where it did not even look at nodes
            return new Decision.Wait(UNSCHEDULABLE, Diagnosis.of(count, obstacle.get()) + " not found");
        }
        Optional<NodeState> nominated = cycle.node(cycle.pod().nominatedNode());
        Map<String, Refusal> refused = new TreeMap<>();
        if (nominated.isPresent()) {
            Optional<Refusal> refusal = cycle.refusal(nominated.get());
            if (refusal.isEmpty()) {
                return new Decision.Bind(nominated.get().name());
            }
            refused.put(nominated.get().name(), refusal.get());
        }
        List<NodeState> possible = new ArrayList<>();
        for (NodeState node : cycle.nodes()) {
            if (named.isAmong(node.name())) {
                cycle.refusal(node).ifPresentOrElse(why -> refused.put(node.name(), why), () -> possible.add(node));
            }
        }
        if (possible.isEmpty()) {
            String message = Diagnosis.of(
                    count, refused, "node(s) didn't satisfy plugin(s) [" + String.join(" ", named.plugins()) + "]");
            return new Preemption(cycle, message).decide(refused, tieBreaker);
        }
        return new Decision.Bind(possible.size() == 1 ? possible.get(0).name() : best(possible));
    }

    private String best(List<NodeState> possible) {
        long[] scores = cycle.scores(possible);
        List<String> best = new ArrayList<>();
        long most = Long.MIN_VALUE;
        for (int at = 0; at < scores.length; at++) {
            if (scores[at] > most) {
                most = scores[at];
                best.clear();
            }
            if (scores[at] == most) {
                best.add(possible.get(at).name());
            }
        }
        return best.get(best.size() == 1 ? 0 : tieBreaker.applyAsInt(best.size()));
    }

    /** The nodes that a pod names; where it names none, {@code nodes} is empty. */
    private record Named(Optional<Set<String>> nodes, Set<String> plugins, Optional<String> obstacle) {
        static Named of(PodInfo pod) {
            Set<String> plugins = new TreeSet<>();
            Optional<Set<String>> nodes = NodeAffinity.named(pod);
            if (nodes.isPresent()) {
                plugins.add("NodeAffinity");
                if (nodes.get().isEmpty()) {
                    return new Named(nodes, plugins, Optional.of("pod affinity terms conflict"));
                }
            }
            String name = pod.nodeName();
            if (!name.isEmpty()) {
                plugins.add("NodeName");
                if (nodes.isPresent() && !nodes.get().contains(name)) {
                    String why = "node(s) didn't satisfy plugin(s) [NodeAffinity NodeName] simultaneously";
                    return new Named(nodes, plugins, Optional.of(why));
                }
                nodes = Optional.of(Set.of(name));
            }
            return new Named(nodes, plugins, Optional.empty());
        }

        boolean isAmong(String node) {
            return nodes.isEmpty() || nodes.get().contains(node);
        }
    }
}
