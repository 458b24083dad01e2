package dev.gantry.manifest.check;

import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.manifest.ObjectRef;

/** A workload does not select the pods of another ({@code selector-overlaps}). */
final class OverlappingSelectors implements Check {
    @Override
    public void check(Objects objects, Report report) {
        objects.each(
                V1Deployment.class, (ref, it) -> check(objects, ref, it.spec().selector(), report));
        objects.each(
                V1StatefulSet.class, (ref, it) -> check(objects, ref, it.spec().selector(), report));
        objects.each(
                V1DaemonSet.class, (ref, it) -> check(objects, ref, it.spec().selector(), report));
    }

    /**
     * A Job keeps its pods; and a Deployment's ReplicaSets select by a label more, so that they adopt no Pod that nobody
     * made it of.
     */
    private static boolean isLeftAlone(ObjectRef workload, ObjectRef other) {
        return other.kind().equals("Job")
                || other.kind().equals("CronJob")
                || (other.kind().equals("Pod") && workload.kind().equals("Deployment"));
    }

    private static void check(Objects objects, ObjectRef ref, V1LabelSelector selector, Report report) {
        Selection selection = Selection.of(selector);
        if (selection.isEmpty()) {
            return;
        }
        for (PodTemplate pod : selection.pods(objects, ref)) {
            if (!pod.owner().equals(ref) && !isLeftAlone(ref, pod.owner())) {
                report.problem(
                        "selector-overlaps",
                        ref,
                        "spec.selector",
                        ref + " selects " + selection + ", which the pods of " + pod.owner() + " have, too.",
                        "A workload counts every pod that it selects as its own, and deletes those that are too many.",
                        "Select by a label that only its own pods have.");
            }
        }
    }
}
