package dev.gantry;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudget;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudgetSpec;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudgetSpec.UnhealthyPodEvictionPolicy;

/** The disruption budget of a workload with more than one instance. */
final class Budgets {
    private Budgets() {}

    /** In what may be missing rather than in what must be there: so it can always be met, whatever an autoscaler does. */
    static V1PodDisruptionBudget of(Words words, Scene scene) {
        V1PodDisruptionBudgetSpec spec = V1PodDisruptionBudgetSpec.of()
                .selector(scene.podsOf(words.name))
                .maxUnavailable(IntOrString.of(1))
                .unhealthyPodEvictionPolicy(UnhealthyPodEvictionPolicy.ALWAYS_ALLOW);
        return V1PodDisruptionBudget.of(words.name)
                .spec(spec)
                .metadata(V1ObjectMeta.of().name(words.name).labels(Labels.of(words, scene)));
    }
}
