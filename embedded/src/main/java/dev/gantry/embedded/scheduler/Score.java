package dev.gantry.embedded.scheduler;

import java.util.List;

/** Says of nodes how good they are for the pod that it was made for. */
interface Score {
    /** The best that a node can have. */
    long MOST = 100;

    /** How much it counts beside other scores. */
    int weight();

    /** From 0 to {@link #MOST} for each of the nodes. */
    long[] of(List<NodeState> nodes);

    /** In proportion to the greatest, which gets {@link #MOST}; where all are 0 they stay so. */
    static long[] proportional(long[] scores) {
        long greatest = 0;
        for (long score : scores) {
            greatest = Math.max(greatest, score);
        }
        for (int at = 0; at < scores.length && greatest > 0; at++) {
            scores[at] = MOST * scores[at] / greatest;
        }
        return scores;
    }

    /** As {@link #proportional}, and then the other way round: none is {@link #MOST}. */
    static long[] reversed(long[] scores) {
        proportional(scores);
        for (int at = 0; at < scores.length; at++) {
            scores[at] = MOST - scores[at];
        }
        return scores;
    }
}
