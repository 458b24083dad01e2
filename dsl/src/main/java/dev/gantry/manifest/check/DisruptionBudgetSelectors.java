package dev.gantry.manifest.check;

import dev.gantry.kubernetes.policy.V1PodDisruptionBudget;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudgetSpec;
import dev.gantry.manifest.ObjectRef;

/** A disruption budget finds the pods that it protects ({@code selector-matches-nothing}). */
final class DisruptionBudgetSelectors implements Check {
    @Override
    public void check(Objects objects, Report report) {
        objects.each(
                V1PodDisruptionBudget.class,
                (ref, budget) -> budget.spec()
                        .flatMap(V1PodDisruptionBudgetSpec::selector)
                        .ifPresent(selector -> check(objects, ref, Selection.of(selector), report)));
    }

    private static void check(Objects objects, ObjectRef ref, Selection selection, Report report) {
        if (selection.pods(objects, ref).isEmpty() && !Outside.has(objects, ref, Outside.PODS)) {
            report.problem(
                    "selector-matches-nothing",
                    ref,
                    "spec.selector",
                    ref + " selects " + selection + ", and no pods here have these labels.",
                    "A disruption budget protects the pods with all the labels that it selects by.",
                    selection.offer(objects) + " " + Outside.fix(Outside.PODS));
        }
    }
}
