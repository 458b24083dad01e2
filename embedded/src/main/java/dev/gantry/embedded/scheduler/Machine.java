package dev.gantry.embedded.scheduler;

import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.core.V1Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node and the pods that are bound to it: what they ask for is summed up once for as long as neither changes. */
public final class Machine {
    private static final Set<String> ENDED = Set.of("Succeeded", "Failed");

    private final V1Node node;
    private final List<Stored> pods;
    private @Nullable NodeState state;

    private Machine(V1Node node, List<Stored> pods) {
        this.node = node;
        this.pods = pods;
    }

    /**
     * A node with its pods.
     *
     * @param pods all that are bound to it, also those that are being deleted; those that have ended count for nothing
     */
    public static Machine of(V1Node node, List<Stored> pods) {
        return new Machine(node, pods);
    }

    /** Whether it was made of just these. */
    @SuppressWarnings("ReferenceEquality") // others that are equal would do no harm, but take long to compare
    public boolean isOf(V1Node sameNode, List<Stored> samePods) {
        return node == sameNode && pods == samePods;
    }

    NodeState state() {
        NodeState known = state;
        if (known == null) {
            List<PodInfo> running = new ArrayList<>();
            for (Stored pod : pods) {
                if (!ENDED.contains(pod.status().path("phase").asString(""))) {
                    running.add(PodInfo.of(pod));
                }
            }
            known = NodeState.of(node, running);
            state = known;
        }
        return known;
    }
}
