package dev.gantry.embedded.scheduler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node must have free what a pod asks for; the more remains, the better ({@code LeastAllocated}). */
record NodeResourcesFit(PodRequests pod) implements Filter, Score {
    @Override
    public Optional<Refusal> refusal(NodeState node) {
        Lack lack = new Lack();
        if (node.pods().size() + 1 > node.allowedPods()) {
            lack.reasons.add("Too many pods");
        }
        Resources wanted = pod.asked();
        Resources all = node.allocatable();
        Resources taken = node.asked();
        lack.check("cpu", wanted.cpu(), all.cpu(), taken.cpu());
        lack.check("memory", wanted.memory(), all.memory(), taken.memory());
        lack.check("ephemeral-storage", wanted.storage(), all.storage(), taken.storage());
        for (Map.Entry<String, Long> other : wanted.others().entrySet()) {
            String name = other.getKey();
            lack.check(name, other.getValue(), all.other(name), taken.other(name));
        }
        return lack.reasons.isEmpty() ? Optional.empty() : Optional.of(new Refusal(lack.lasts, lack.reasons));
    }

    private static final class Lack {
        private final List<String> reasons = new ArrayList<>(1);
        private boolean lasts;

        void check(String resource, long wanted, long all, long taken) {
            if (wanted > 0 && wanted > all - taken) {
                reasons.add("Insufficient " + resource);
                lasts |= wanted > all;
            }
        }
    }

    @Override
    public int weight() {
        return 1;
    }

    @Override
    public long[] of(List<NodeState> nodes) {
        long[] scores = new long[nodes.size()];
        for (int at = 0; at < scores.length; at++) {
            Resources all = nodes.get(at).allocatable();
            Resources used = nodes.get(at).guessed().plus(pod.guessedOfContainers());
            int counted = (all.cpu() == 0 ? 0 : 1) + (all.memory() == 0 ? 0 : 1);
            scores[at] = counted == 0 ? 0 : (left(used.cpu(), all.cpu()) + left(used.memory(), all.memory())) / counted;
        }
        return scores;
    }

    private static long left(long used, long all) {
        return all == 0 || used > all ? 0 : (all - used) * MOST / all;
    }
}
