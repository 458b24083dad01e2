package dev.gantry;

import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1TopologySpreadConstraint;
import dev.gantry.kubernetes.core.V1TopologySpreadConstraint.NodeAffinityPolicy;
import dev.gantry.kubernetes.core.V1TopologySpreadConstraint.NodeTaintsPolicy;
import dev.gantry.kubernetes.core.V1TopologySpreadConstraint.WhenUnsatisfiable;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes into a pod over what its like are spread: as said, and over hosts and zones where nothing was said of them. */
final class Spreading {
    private Spreading() {}

    /**
     * @param ofDeployment whether a Deployment makes the pods: then each of its versions is spread by itself, so that what an
     *     upgrade leaves behind does not count
     */
    static V1PodSpec into(V1PodSpec pod, Words words, Scene scene, boolean ofDeployment) {
        List<V1TopologySpreadConstraint> constraints = new ArrayList<>();
        V1LabelSelector itself = scene.podsOf(words.name);
        Set<String> written = new HashSet<>();
        for (Rule rule : words.placement().rules()) {
            if (rule instanceof Rule.Over over
                    && written.add(over.spread().topology().label() + over.required())) {
                constraints.add(constraint(over.spread(), over.required(), itself, ofDeployment));
            }
        }
        if (words.fillsIn(Default.SPREAD) && Instances.most(words) > 1) {
            for (Topology topology : List.of(Placement.HOST, Placement.ZONE)) {
                if (!speaksOf(topology, words.placement())) {
                    constraints.add(constraint(Spread.over(topology), false, itself, ofDeployment));
                }
            }
        }
        return constraints.isEmpty() ? pod : pod.topologySpreadConstraints(constraints);
    }

    private static boolean speaksOf(Topology topology, Placement placement) {
        for (Rule rule : placement.rules()) {
            boolean isOver =
                    rule instanceof Rule.Over over && over.spread().topology().equals(topology);
            boolean isApart = rule instanceof Rule.Wish wish
                    && wish.affinity() instanceof Near near
                    && near.isApartFromItself(topology);
            if (isOver || isApart) {
                return true;
            }
        }
        return false;
    }

    private static V1TopologySpreadConstraint constraint(
            Spread spread, boolean required, V1LabelSelector itself, boolean ofDeployment) {
        V1TopologySpreadConstraint constraint = V1TopologySpreadConstraint.of(
                        spread.maxSkew(),
                        spread.topology().label(),
                        required ? WhenUnsatisfiable.DO_NOT_SCHEDULE : WhenUnsatisfiable.SCHEDULE_ANYWAY)
                .labelSelector(itself);
        if (spread.minDomains().isPresent()) {
            constraint = constraint.minDomains(spread.minDomains().get());
        }
        if (spread.nodeAffinityPolicy().isPresent()) {
            constraint = constraint.nodeAffinityPolicy(
                    NodeAffinityPolicy.of(spread.nodeAffinityPolicy().get().toString()));
        }
        if (spread.nodeTaintsPolicy().isPresent()) {
            constraint = constraint.nodeTaintsPolicy(
                    NodeTaintsPolicy.of(spread.nodeTaintsPolicy().get().toString()));
        }
        if (spread.matchLabelKeys().isPresent()) {
            List<String> keys = spread.matchLabelKeys().get();
            return keys.isEmpty() ? constraint : constraint.matchLabelKeys(keys);
        }
        return ofDeployment ? constraint.matchLabelKeys("pod-template-hash") : constraint;
    }
}
