package dev.gantry;

import dev.gantry.kubernetes.core.V1Affinity;
import dev.gantry.kubernetes.core.V1NodeAffinity;
import dev.gantry.kubernetes.core.V1PodSchedulingGate;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1Taint;
import dev.gantry.kubernetes.core.V1Toleration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a placement into a pod: all of it but spreads, which are {@link Spreading}'s. */
final class Placing {
    private Placing() {}

    static V1PodSpec into(V1PodSpec pod, Words words, Scene scene) {
        if (words.placement == null) {
            return pod;
        }
        Placement placement = words.placement.value();
        Map<String, String> selected = new LinkedHashMap<>();
        List<V1Toleration> tolerations = new ArrayList<>();
        List<V1PodSchedulingGate> gates = new ArrayList<>();
        PodPlacing pods = new PodPlacing(words.name, scene);
        V1PodSpec placed = pod;
        for (Rule rule : placement.rules()) {
            if (rule instanceof Rule.Wish wish && wish.affinity() instanceof Near near) {
                pods.take(near, wish.weight());
            } else if (rule instanceof Rule.Selected only) {
                selected.put(only.label(), only.value());
            } else if (rule instanceof Rule.Tolerate tolerate) {
                tolerations.add(toleration(tolerate.taints(), tolerate.longest()));
            } else if (rule instanceof Rule.Gate gate) {
                gates.add(V1PodSchedulingGate.of(gate.name()));
            } else if (rule instanceof Rule.Priority priority) {
                placed = placed.priorityClassName(priority.name());
            } else if (rule instanceof Rule.RunBy runtime) {
                placed = placed.runtimeClassName(runtime.name());
            } else if (rule instanceof Rule.Scheduler scheduler) {
                placed = placed.schedulerName(scheduler.name());
            }
        }
        V1NodeAffinity nodes = NodePlacing.of(placement);
        V1Affinity affinity = nodes == null ? V1Affinity.of() : V1Affinity.of().nodeAffinity(nodes);
        affinity = pods.into(affinity);
        placed = affinity.equals(V1Affinity.of()) ? placed : placed.affinity(affinity);
        placed = selected.isEmpty() ? placed : placed.nodeSelector(selected);
        placed = tolerations.isEmpty() ? placed : placed.tolerations(tolerations);
        return gates.isEmpty() ? placed : placed.schedulingGates(gates);
    }

    private static V1Toleration toleration(Taints taints, Optional<Duration> longest) {
        boolean exact = taints.value().isPresent();
        V1Toleration toleration =
                V1Toleration.of().operator(exact ? V1Toleration.Operator.EQUAL : V1Toleration.Operator.EXISTS);
        if (taints.key().isPresent()) {
            toleration = toleration.key(taints.key().get());
        }
        if (exact && !taints.value().get().isEmpty()) {
            toleration = toleration.value(taints.value().get());
        }
        if (taints.effect().isPresent()) {
            toleration =
                    toleration.effect(V1Taint.Effect.of(taints.effect().get().toString()));
        }
        return longest.isPresent() ? toleration.tolerationSeconds(Seconds.of(longest.get())) : toleration;
    }
}
