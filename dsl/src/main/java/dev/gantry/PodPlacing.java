package dev.gantry;

import dev.gantry.kubernetes.core.V1Affinity;
import dev.gantry.kubernetes.core.V1PodAffinity;
import dev.gantry.kubernetes.core.V1PodAffinityTerm;
import dev.gantry.kubernetes.core.V1PodAntiAffinity;
import dev.gantry.kubernetes.core.V1WeightedPodAffinityTerm;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1LabelSelectorRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Near which pods it is right to stand, and from which apart, as a pod's {@code podAffinity} and {@code podAntiAffinity}. */
final class PodPlacing {
    private final String workload;
    private final Scene scene;
    private final List<V1PodAffinityTerm> requiredNear = new ArrayList<>();
    private final List<V1WeightedPodAffinityTerm> preferredNear = new ArrayList<>();
    private final List<V1PodAffinityTerm> requiredApart = new ArrayList<>();
    private final List<V1WeightedPodAffinityTerm> preferredApart = new ArrayList<>();

    PodPlacing(String workload, Scene scene) {
        this.workload = workload;
        this.scene = scene;
    }

    void take(Near near, Optional<Integer> weight) {
        V1PodAffinityTerm term = term(near);
        if (weight.isPresent()) {
            (near.isApart() ? preferredApart : preferredNear).add(V1WeightedPodAffinityTerm.of(term, weight.get()));
        } else {
            (near.isApart() ? requiredApart : requiredNear).add(term);
        }
    }

    private V1PodAffinityTerm term(Near near) {
        PodScope scope = near.scope();
        V1PodAffinityTerm term = V1PodAffinityTerm.of(near.topology().label()).labelSelector(pods(near.whom()));
        term = scope.namespaces().isEmpty() ? term : term.namespaces(scope.namespaces());
        if (scope.namespacesWhere().isPresent()) {
            term = term.namespaceSelector(selector(scope.namespacesWhere().get()));
        }
        term = scope.matchLabelKeys().isEmpty() ? term : term.matchLabelKeys(scope.matchLabelKeys());
        return scope.mismatchLabelKeys().isEmpty() ? term : term.mismatchLabelKeys(scope.mismatchLabelKeys());
    }

    private V1LabelSelector pods(Near.Whom whom) {
        if (whom instanceof Near.Whom.Pods pods) {
            return selector(pods.labels());
        }
        return scene.podsOf(
                whom instanceof Near.Whom.Other other ? other.workload().id().name() : workload);
    }

    private static V1LabelSelector selector(List<Labelled> labels) {
        List<V1LabelSelectorRequirement> requirements = new ArrayList<>();
        for (Labelled label : labels) {
            V1LabelSelectorRequirement requirement =
                    V1LabelSelectorRequirement.of(label.key(), label.operator().toString());
            requirements.add(label.values().isEmpty() ? requirement : requirement.values(label.values()));
        }
        V1LabelSelector all = V1LabelSelector.of();
        return requirements.isEmpty() ? all : all.matchExpressions(requirements);
    }

    V1Affinity into(V1Affinity affinity) {
        V1Affinity all = affinity;
        if (!requiredNear.isEmpty() || !preferredNear.isEmpty()) {
            V1PodAffinity near = V1PodAffinity.of();
            near = requiredNear.isEmpty() ? near : near.requiredDuringSchedulingIgnoredDuringExecution(requiredNear);
            near = preferredNear.isEmpty() ? near : near.preferredDuringSchedulingIgnoredDuringExecution(preferredNear);
            all = all.podAffinity(near);
        }
        if (!requiredApart.isEmpty() || !preferredApart.isEmpty()) {
            V1PodAntiAffinity apart = V1PodAntiAffinity.of();
            apart = requiredApart.isEmpty()
                    ? apart
                    : apart.requiredDuringSchedulingIgnoredDuringExecution(requiredApart);
            apart = preferredApart.isEmpty()
                    ? apart
                    : apart.preferredDuringSchedulingIgnoredDuringExecution(preferredApart);
            all = all.podAntiAffinity(apart);
        }
        return all;
    }
}
