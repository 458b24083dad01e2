package dev.gantry.embedded.scheduler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why a pod gets no node, in the words of the scheduler. */
final class Diagnosis {
    private Diagnosis() {}

    /** For a reason that concerns all nodes. */
    static String of(int nodes, String obstacle) {
        return start(nodes) + " " + obstacle + ".";
    }

    /**
     * For reasons of their own.
     *
     * @param others of all nodes of which nothing is known
     */
    static String of(int nodes, Map<String, Refusal> refusals, String others) {
        Map<String, Integer> counts = new TreeMap<>();
        refusals.values()
                .forEach(refusal -> refusal.reasons().forEach(reason -> counts.merge(reason, 1, Integer::sum)));
        if (refusals.size() < nodes) {
            counts.merge(others, nodes - refusals.size(), Integer::sum);
        }
        List<String> reasons = new ArrayList<>();
        counts.forEach((reason, count) -> reasons.add(count + " " + reason));
        Collections.sort(reasons); // as texts: 10 stands before 2
        return start(nodes) + " " + String.join(", ", reasons) + ".";
    }

    private static String start(int nodes) {
        return "0/" + nodes + " nodes are available:";
    }
}
