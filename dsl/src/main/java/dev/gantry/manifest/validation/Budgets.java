package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import java.util.List;

/** How many pods may be missing. */
final class Budgets {
    private static final List<String> POLICIES = List.of("IfHealthyBudget", "AlwaysAllow");

    private Budgets() {}

    static void check(PodDisruptionBudget budget, Faults faults) {
        PodDisruptionBudgetSpec spec = budget.getSpec();
        if (spec == null) {
            return;
        }
        if (spec.getMinAvailable() != null && spec.getMaxUnavailable() != null) {
            faults.clash(
                    "union-ambiguous",
                    At.SPEC,
                    faults.object() + " says minAvailable and maxUnavailable.",
                    "Leave one of them out.");
        }
        Shares.check(spec.getMinAvailable(), At.SPEC.in("minAvailable"), true, faults);
        Shares.check(spec.getMaxUnavailable(), At.SPEC.in("maxUnavailable"), true, faults);
        Selectors.check(spec.getSelector(), At.SPEC.in("selector"), faults);
        faults.oneOf(At.SPEC.in("unhealthyPodEvictionPolicy"), spec.getUnhealthyPodEvictionPolicy(), POLICIES);
    }
}
