package dev.gantry;

import dev.gantry.kubernetes.core.V1Affinity;
import dev.gantry.kubernetes.core.V1NodeAffinity;
import dev.gantry.kubernetes.core.V1NodeSelector;
import dev.gantry.kubernetes.core.V1NodeSelectorRequirement;
import dev.gantry.kubernetes.core.V1NodeSelectorTerm;
import dev.gantry.kubernetes.core.V1PodAffinity;
import dev.gantry.kubernetes.core.V1PodAffinityTerm;
import dev.gantry.kubernetes.core.V1PodAntiAffinity;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PreferredSchedulingTerm;
import dev.gantry.kubernetes.core.V1Taint;
import dev.gantry.kubernetes.core.V1Toleration;
import dev.gantry.kubernetes.core.V1WeightedPodAffinityTerm;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a placement into a pod. */
final class Placing {
    private final String workload;
    private final Scene scene;
    private final List<V1NodeSelectorRequirement> requiredNodes = new ArrayList<>();
    private final List<V1PreferredSchedulingTerm> preferredNodes = new ArrayList<>();
    private final List<V1PodAffinityTerm> requiredNear = new ArrayList<>();
    private final List<V1WeightedPodAffinityTerm> preferredNear = new ArrayList<>();
    private final List<V1PodAffinityTerm> requiredApart = new ArrayList<>();
    private final List<V1WeightedPodAffinityTerm> preferredApart = new ArrayList<>();
    private final List<V1Toleration> tolerations = new ArrayList<>();
    private Optional<String> priority = Optional.empty();

    private Placing(String workload, Scene scene) {
        this.workload = workload;
        this.scene = scene;
    }

    static V1PodSpec into(V1PodSpec pod, Words words, Scene scene) {
        Placing placing = new Placing(words.name, scene);
        words.placement().rules().forEach(placing::take);
        return placing.write(pod);
    }

    private void take(Rule rule) {
        if (rule instanceof Rule.Near near) {
            take(near.affinity(), near.weight());
        } else if (rule instanceof Rule.Tolerate tolerate) {
            tolerations.add(toleration(tolerate.taint()));
        } else if (rule instanceof Rule.Priority goesBefore) {
            priority = Optional.of(goesBefore.name());
        }
    }

    private void take(Affinity affinity, Optional<Integer> weight) {
        if (affinity instanceof Affinity.OnNodes nodes) {
            List<V1NodeSelectorRequirement> labels =
                    nodes.labels().stream().map(Placing::requirement).toList();
            weight.ifPresentOrElse(
                    so -> preferredNodes.add(
                            V1PreferredSchedulingTerm.of(V1NodeSelectorTerm.of().matchExpressions(labels), so)),
                    () -> requiredNodes.addAll(labels));
        } else if (affinity instanceof Affinity.ApartFromItself apart) {
            V1PodAffinityTerm term = term(workload, apart.topology());
            weight.ifPresentOrElse(
                    so -> preferredApart.add(V1WeightedPodAffinityTerm.of(term, so)), () -> requiredApart.add(term));
        } else if (affinity instanceof Affinity.Near other) {
            V1PodAffinityTerm term = term(other.other().id().name(), other.topology());
            List<V1WeightedPodAffinityTerm> preferred = other.isApart() ? preferredApart : preferredNear;
            List<V1PodAffinityTerm> required = other.isApart() ? requiredApart : requiredNear;
            weight.ifPresentOrElse(
                    so -> preferred.add(V1WeightedPodAffinityTerm.of(term, so)), () -> required.add(term));
        }
    }

    private V1PodAffinityTerm term(String other, Topology topology) {
        return V1PodAffinityTerm.of(topology.label())
                .labelSelector(V1LabelSelector.of().matchLabels(scene.selector(other)));
    }

    private static V1NodeSelectorRequirement requirement(Labelled label) {
        V1NodeSelectorRequirement requirement = V1NodeSelectorRequirement.of(
                label.key(),
                V1NodeSelectorRequirement.Operator.of(label.operator().toString()));
        return label.values().isEmpty() ? requirement : requirement.values(label.values());
    }

    private static V1Toleration toleration(Taint taint) {
        V1Toleration toleration = V1Toleration.of()
                .key(taint.key())
                .effect(V1Taint.Effect.of(taint.effect().toString()));
        return taint.value().isPresent()
                ? toleration
                        .operator(V1Toleration.Operator.EQUAL)
                        .value(taint.value().get())
                : toleration.operator(V1Toleration.Operator.EXISTS);
    }

    private V1PodSpec write(V1PodSpec pod) {
        V1PodSpec placed = pod;
        V1Affinity affinity = affinity();
        if (!affinity.equals(V1Affinity.of())) {
            placed = placed.affinity(affinity);
        }
        if (!tolerations.isEmpty()) {
            placed = placed.tolerations(tolerations);
        }
        return priority.isPresent() ? placed.priorityClassName(priority.get()) : placed;
    }

    private V1Affinity affinity() {
        V1NodeAffinity nodes = V1NodeAffinity.of();
        if (!requiredNodes.isEmpty()) {
            // In one term, for the terms of a selector are alternatives.
            nodes = nodes.requiredDuringSchedulingIgnoredDuringExecution(
                    V1NodeSelector.of(V1NodeSelectorTerm.of().matchExpressions(requiredNodes)));
        }
        if (!preferredNodes.isEmpty()) {
            nodes = nodes.preferredDuringSchedulingIgnoredDuringExecution(preferredNodes);
        }
        V1PodAffinity near = V1PodAffinity.of();
        if (!requiredNear.isEmpty()) {
            near = near.requiredDuringSchedulingIgnoredDuringExecution(requiredNear);
        }
        if (!preferredNear.isEmpty()) {
            near = near.preferredDuringSchedulingIgnoredDuringExecution(preferredNear);
        }
        V1PodAntiAffinity apart = V1PodAntiAffinity.of();
        if (!requiredApart.isEmpty()) {
            apart = apart.requiredDuringSchedulingIgnoredDuringExecution(requiredApart);
        }
        if (!preferredApart.isEmpty()) {
            apart = apart.preferredDuringSchedulingIgnoredDuringExecution(preferredApart);
        }
        V1Affinity affinity = V1Affinity.of();
        affinity = nodes.equals(V1NodeAffinity.of()) ? affinity : affinity.nodeAffinity(nodes);
        affinity = near.equals(V1PodAffinity.of()) ? affinity : affinity.podAffinity(near);
        return apart.equals(V1PodAntiAffinity.of()) ? affinity : affinity.podAntiAffinity(apart);
    }
}
