package dev.gantry;

import dev.gantry.kubernetes.policy.V1PodDisruptionBudget;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudgetSpec;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudgetSpec.UnhealthyPodEvictionPolicy;

/** The disruption budget of a workload with more than one instance. */
final class Budgets {
    /** In what may be missing rather than in what must be there: so it can always be met, whatever an autoscaler does. */
    private static final Budget ONE = Budget.maxUnavailable(1);

    private Budgets() {}

    static V1PodDisruptionBudget of(Words words, Scene scene) {
        Budget said = words.budget == null ? ONE : words.budget.value();
        V1PodDisruptionBudgetSpec spec = V1PodDisruptionBudgetSpec.of()
                .selector(scene.podsOf(words.name))
                .unhealthyPodEvictionPolicy(
                        said.holdsUnhealthy()
                                ? UnhealthyPodEvictionPolicy.IF_HEALTHY_BUDGET
                                : UnhealthyPodEvictionPolicy.ALWAYS_ALLOW);
        spec = said.isOfMissing()
                ? spec.maxUnavailable(said.share().intOrString())
                : spec.minAvailable(said.share().intOrString());
        return V1PodDisruptionBudget.of(words.name).spec(spec).metadata(scene.metadata(words));
    }
}
