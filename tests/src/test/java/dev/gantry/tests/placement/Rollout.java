package dev.gantry.tests.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a Deployment tells its ReplicaSets while their version changes, and what they answer, by a watch of them. */
final class Rollout {
    static final String COLUMNS = "custom-columns=A:.metadata.name,B:.spec.replicas,C:.status.readyReplicas,"
            + "D:.spec.template.spec.containers[0].image";

    private record ReplicaSet(int replicas, int ready, String image) {}

    private final int wanted;
    private final String version;
    private final Map<String, ReplicaSet> sets = new HashMap<>();
    private final List<Integer> counts = new ArrayList<>();
    private final List<Integer> ready = new ArrayList<>();
    private boolean begun;

    /**
     * @param wanted how many pods there are, before and after
     * @param version what the image ends with afterwards
     */
    Rollout(int wanted, String version) {
        this.wanted = wanted;
        this.version = version;
    }

    /** Whether the version of before has been seen for the first time. */
    boolean begins() {
        boolean now = !begun;
        begun = true;
        return now;
    }

    /** Takes a line of the watch; whether all pods are of the new version and ready. */
    boolean isOver(String line) {
        String[] columns = line.strip().split(" +", -1);
        sets.put(columns[0], new ReplicaSet(number(columns[1]), number(columns[2]), columns[3]));
        counts.add(sets.values().stream().mapToInt(ReplicaSet::replicas).sum());
        ready.add(sets.values().stream().mapToInt(ReplicaSet::ready).sum());
        return sets.values().stream()
                .allMatch(set -> set.image().endsWith(version)
                        ? set.replicas() == wanted && set.ready() == wanted
                        : set.replicas() == 0);
    }

    private static int number(String text) {
        return text.equals("<none>") ? 0 : Integer.parseInt(text);
    }

    int mostPods() {
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    int fewestReady() {
        return ready.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    @Override
    public String toString() {
        return "pods " + counts + ", ready " + ready;
    }
}
