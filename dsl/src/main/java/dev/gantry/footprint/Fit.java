package dev.gantry.footprint;

import java.util.List;

/**
 * Whether sums fit a pool. That they fit is necessary, not sufficient: pods are whole, and spreads, affinities, disks and what
 * else runs there narrow where they can stand. Only a scheduler knows: deploy to an embedded cluster of the same nodes.
 *
 * @param atRest whether all fits while autoscalers are at their least
 * @param scaledOut whether all fits while autoscalers are at their most
 * @param upgradingOne whether all fits while any one workload is upgraded
 * @param upgradingAll whether all fits while all workloads are upgraded at once
 * @param shortages what is too little, in sentences
 */
public record Fit(
        boolean atRest, boolean scaledOut, boolean upgradingOne, boolean upgradingAll, List<String> shortages) {
    /** See the record's components. */
    public Fit {
        shortages = List.copyOf(shortages);
    }

    /** The verdict in words, each shortage on a line of its own. */
    @Override
    public String toString() {
        if (shortages.isEmpty()) {
            return "The sums fit. That is necessary, not sufficient: where pods can stand, only a scheduler knows.";
        }
        return String.join("\n", shortages);
    }
}
