package dev.gantry.embedded.scheduler;

import dev.gantry.footprint.NodeMatch;
import dev.gantry.kubernetes.core.V1NodeSelector;
import dev.gantry.kubernetes.core.V1NodeSelectorTerm;
import dev.gantry.kubernetes.core.V1PersistentVolume;
import dev.gantry.kubernetes.core.V1VolumeNodeAffinity;
import java.util.List;
import java.util.Optional;

/** A volume can be tied to some nodes. */
record VolumeBinding(List<V1PersistentVolume> volumes) implements Filter {
    private static final Optional<Refusal> REFUSED =
            Optional.of(Refusal.lasting("node(s) didn't match PersistentVolume's node affinity"));

    @Override
    public Optional<Refusal> refusal(NodeState node) {
        for (V1PersistentVolume volume : volumes) {
            Optional<V1NodeSelector> required =
                    volume.spec().flatMap(it -> it.nodeAffinity()).flatMap(V1VolumeNodeAffinity::required);
            if (required.isPresent() && !meetsAny(node, required.get().nodeSelectorTerms())) {
                return REFUSED;
            }
        }
        return Optional.empty();
    }

    private static boolean meetsAny(NodeState node, List<V1NodeSelectorTerm> terms) {
        for (V1NodeSelectorTerm term : terms) {
            if (NodeMatch.meets(node.node(), term)) {
                return true;
            }
        }
        return false;
    }
}
