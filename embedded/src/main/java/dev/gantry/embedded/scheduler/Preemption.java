package dev.gantry.embedded.scheduler;

import dev.gantry.embedded.object.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.function.ToLongFunction;

/** Makes room for a pod that fits nowhere: others of lower priority leave a node for it. */
final class Preemption {
    private static final Comparator<PodInfo> BY_IMPORTANCE = Comparator.comparingInt(PodInfo::priority)
            .reversed()
            .thenComparing(PodInfo::started)
            .thenComparing(pod -> pod.stored().ref().qualified());

    private final Cycle cycle;
    private final String message;
    private final Map<String, Refusal> refusals = new TreeMap<>();

    /** Who would leave a node, the most important first. */
    private record Candidate(String node, List<PodInfo> victims) {
        long highest() {
            return victims.get(0).priority();
        }

        long sum() {
            long sum = 0;
            for (PodInfo victim : victims) {
                sum += victim.priority() - (long) Integer.MIN_VALUE;
            }
            return sum;
        }

        /** When the first of the most important of them started. */
        Instant earliest() {
            return victims.get(0).started();
        }
    }

    /** @param message why the pod fits nowhere */
    Preemption(Cycle cycle, String message) {
        this.cycle = cycle;
        this.message = message;
    }

    /** @param refused why each node was none; one that is not there is none whoever leaves it */
    Decision decide(Map<String, Refusal> refused, IntUnaryOperator tieBreaker) {
        PodInfo pod = cycle.pod();
        if (pod.spec().path("preemptionPolicy").asString("").equals("Never")) {
            return waiting("not eligible due to preemptionPolicy=Never.");
        } else if (isUnderWay(refused)) {
            return waiting("not eligible due to a terminating pod on the nominated node.");
        }
        List<Candidate> candidates = new ArrayList<>();
        for (NodeState node : cycle.nodes()) {
            if (refused.containsKey(node.name()) && !refused.get(node.name()).lasting()) {
                candidate(node).ifPresent(candidates::add);
            }
        }
        if (candidates.isEmpty()) {
            String others = "Preemption is not helpful for scheduling";
            return waiting(Diagnosis.of(cycle.nodes().size(), refusals, others));
        }
        Candidate best = best(candidates, tieBreaker);
        List<Stored> victims = best.victims().stream().map(PodInfo::stored).toList();
        return new Decision.Preempt(
                best.node(),
                victims,
                message + " preemption: found a potential placement for pod on node " + best.node() + ", preempting "
                        + victims.size() + " victims");
    }

    private Decision waiting(String why) {
        return new Decision.Wait("Unschedulable", message + " preemption: " + why);
    }

    /** Whether a pod is leaving the nominated node already. */
    private boolean isUnderWay(Map<String, Refusal> refused) {
        String nominated = cycle.pod().nominatedNode();
        if (!refused.containsKey(nominated) || refused.get(nominated).lasting()) {
            return false;
        }
        return cycle.node(nominated)
                .filter(node -> node.pods().stream().anyMatch(pod -> isLower(pod) && pod.isLeaving()))
                .isPresent();
    }

    private boolean isLower(PodInfo other) {
        return other.priority() < cycle.pod().priority();
    }

    private Optional<Candidate> candidate(NodeState node) {
        List<PodInfo> leaving = new ArrayList<>();
        for (PodInfo other : node.pods()) {
            if (isLower(other)) {
                leaving.add(other);
            }
        }
        Optional<Refusal> refusal = leaving.isEmpty()
                ? Optional.of(Refusal.lasting("No preemption victims found for incoming pod"))
                : refusal(node.without(leaving));
        if (refusal.isPresent()) {
            refusals.put(node.name(), refusal.get());
            return Optional.empty();
        }
        leaving.sort(BY_IMPORTANCE);
        List<PodInfo> victims = new ArrayList<>(leaving);
        for (PodInfo spared : leaving) {
            victims.remove(spared);
            if (refusal(node.without(victims)).isPresent()) {
                victims.add(spared);
            }
        }
        victims.sort(BY_IMPORTANCE);
        return victims.isEmpty() ? Optional.empty() : Optional.of(new Candidate(node.name(), victims));
    }

    private Optional<Refusal> refusal(NodeState changed) {
        return cycle.with(changed).refusal(changed);
    }

    private static Candidate best(List<Candidate> candidates, IntUnaryOperator tieBreaker) {
        List<Candidate> best = least(candidates, Candidate::highest);
        best = least(best, Candidate::sum);
        best = least(best, candidate -> candidate.victims().size());
        Instant latest = best.stream()
                .map(Candidate::earliest)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Candidate> newest =
                best.stream().filter(it -> it.earliest().equals(latest)).toList();
        return newest.get(newest.size() == 1 ? 0 : tieBreaker.applyAsInt(newest.size()));
    }

    private static List<Candidate> least(List<Candidate> candidates, ToLongFunction<Candidate> measure) {
        long least = candidates.stream().mapToLong(measure).min().orElseThrow();
        return candidates.stream()
                .filter(it -> measure.applyAsLong(it) == least)
                .toList();
    }
}
