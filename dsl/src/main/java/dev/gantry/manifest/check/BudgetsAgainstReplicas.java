package dev.gantry.manifest.check;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudget;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudgetSpec;
import dev.gantry.manifest.ObjectRef;
import java.util.List;
import java.util.Optional;

/**
 * A budget can be met by the pods that there are ({@code budget-unmeetable}), and lets one of them go, so that a node can be
 * drained ({@code budget-blocks-drain}).
 */
final class BudgetsAgainstReplicas implements Check {
    @Override
    public void check(Objects objects, Report report) {
        Lazy replicas = new Lazy(objects);
        objects.each(
                V1PodDisruptionBudget.class,
                (ref, budget) -> budget.spec().ifPresent(spec -> check(objects, replicas, ref, spec, report)));
    }

    /** Most apps have no budget that needs counting. */
    private static final class Lazy {
        private final Objects objects;
        private Optional<WorkloadReplicas> replicas = Optional.empty();

        Lazy(Objects objects) {
            this.objects = objects;
        }

        Optional<Integer> of(ObjectRef workload) {
            if (replicas.isEmpty()) {
                replicas = Optional.of(new WorkloadReplicas(objects));
            }
            return replicas.get().of(workload);
        }
    }

    private static void check(
            Objects objects, Lazy replicas, ObjectRef ref, V1PodDisruptionBudgetSpec spec, Report report) {
        if (spec.maxUnavailable().filter(BudgetsAgainstReplicas::isNone).isPresent()) {
            blocks(ref, "maxUnavailable", "lets no pod go", report);
        }
        if (spec.minAvailable()
                .flatMap(IntOrString::text)
                .filter("100%"::equals)
                .isPresent()) {
            blocks(ref, "minAvailable", "keeps 100% of its pods", report);
        }
        Optional<Integer> least = spec.minAvailable().flatMap(IntOrString::number);
        if (least.isEmpty() || spec.selector().isEmpty()) {
            return;
        }
        List<PodTemplate> pods = Selection.of(spec.selector().get()).pods(objects, ref);
        int count = 0;
        for (PodTemplate pod : pods) {
            Optional<Integer> of = replicas.of(pod.owner());
            if (of.isEmpty()) {
                return;
            }
            count += of.get();
        }
        if (pods.isEmpty() || count == 0) {
            return;
        }
        if (least.get() > count) {
            report.problem(
                    "budget-unmeetable",
                    ref,
                    "spec.minAvailable",
                    ref + " wants " + least.get() + " pods, and there are " + count + ".",
                    "A budget asks for pods that there are.",
                    "Ask for fewer than " + count + ", or say maxUnavailable: 1.");
        } else if (least.get() == count) {
            blocks(ref, "minAvailable", "keeps all " + count + " pods that there are", report);
        }
    }

    private static boolean isNone(IntOrString share) {
        return share.number().filter(number -> number == 0).isPresent()
                || share.text().filter("0%"::equals).isPresent();
    }

    private static void blocks(ObjectRef ref, String field, String what, Report report) {
        report.problem(
                "budget-blocks-drain",
                ref,
                "spec." + field,
                ref + " " + what + ".",
                "A budget lets one pod go at least: else no node with such a pod can be drained for maintenance.",
                "Say maxUnavailable: 1, or have one pod more than minAvailable.");
    }
}
