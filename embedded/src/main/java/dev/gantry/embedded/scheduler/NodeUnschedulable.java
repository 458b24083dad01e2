package dev.gantry.embedded.scheduler;

import dev.gantry.footprint.NodeMatch;
import dev.gantry.kubernetes.core.V1NodeSpec;
import dev.gantry.kubernetes.core.V1Taint;
import dev.gantry.kubernetes.core.V1Toleration;
import java.util.List;
import java.util.Optional;

/** A node that is cordoned is for pods that tolerate it. */
record NodeUnschedulable(List<V1Toleration> tolerations) implements Filter {
    private static final V1Taint CORDONED = V1Taint.of("node.kubernetes.io/unschedulable", V1Taint.Effect.NO_SCHEDULE);
    private static final Optional<Refusal> REFUSED = Optional.of(Refusal.lasting("node(s) were unschedulable"));

    @Override
    public Optional<Refusal> refusal(NodeState node) {
        boolean isCordoned =
                node.node().spec().flatMap(V1NodeSpec::unschedulable).orElse(false);
        if (isCordoned) {
            for (V1Toleration toleration : tolerations) {
                if (NodeMatch.tolerates(toleration, CORDONED)) {
                    return Optional.empty();
                }
            }
            return REFUSED;
        }
        return Optional.empty();
    }
}
