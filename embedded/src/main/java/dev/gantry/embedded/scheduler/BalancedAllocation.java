package dev.gantry.embedded.scheduler;

import java.util.List;

/** A node is better where a pod brings the used shares of CPU and memory closer together. */
record BalancedAllocation(Resources pod) implements Score {
    @Override
    public int weight() {
        return 1;
    }

    @Override
    public long[] of(List<NodeState> nodes) {
        long[] scores = new long[nodes.size()];
        if (pod.cpu() == 0 && pod.memory() == 0) {
            return scores;
        }
        for (int at = 0; at < scores.length; at++) {
            NodeState node = nodes.get(at);
            long before = balance(node.asked(), node.allocatable());
            long after = balance(node.asked().plus(pod), node.allocatable());
            scores[at] = MOST / 2 + (MOST / 2 + after - before) / 2;
        }
        return scores;
    }

    private static long balance(Resources used, Resources all) {
        if (all.cpu() == 0 || all.memory() == 0) {
            return MOST;
        }
        double deviation = Math.abs((share(used.cpu(), all.cpu()) - share(used.memory(), all.memory())) / 2);
        return (long) ((1 - deviation) * MOST);
    }

    private static double share(long used, long all) {
        return Math.min(1, (double) used / all);
    }
}
