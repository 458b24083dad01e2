package dev.gantry.embedded.scheduler;

import dev.gantry.footprint.NodeMatch;
import dev.gantry.kubernetes.core.V1NodeSpec;
import dev.gantry.kubernetes.core.V1Taint;
import dev.gantry.kubernetes.core.V1Toleration;
import java.util.List;
import java.util.Optional;

/** Taints keep pods away that do not tolerate them, or are a reason to prefer other nodes. */
record TaintToleration(List<V1Toleration> tolerations) implements Filter, Score {
    private static final Optional<Refusal> REFUSED = Optional.of(Refusal.lasting("node(s) had untolerated taint(s)"));

    @Override
    public Optional<Refusal> refusal(NodeState node) {
        return NodeMatch.isTolerated(node.node(), tolerations) ? Optional.empty() : REFUSED;
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public long[] of(List<NodeState> nodes) {
        long[] untolerated = new long[nodes.size()];
        for (int at = 0; at < untolerated.length; at++) {
            for (V1Taint taint :
                    nodes.get(at).node().spec().map(V1NodeSpec::taints).orElse(List.of())) {
                if (taint.effect() == V1Taint.Effect.PREFER_NO_SCHEDULE && !isTolerated(taint)) {
                    untolerated[at]++;
                }
            }
        }
        return Score.reversed(untolerated);
    }

    private boolean isTolerated(V1Taint taint) {
        for (V1Toleration toleration : tolerations) {
            if (NodeMatch.tolerates(toleration, taint)) {
                return true;
            }
        }
        return false;
    }
}
