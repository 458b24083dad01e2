package dev.gantry.manifest.check;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.manifest.ObjectRef;
import java.util.Optional;

/** A workload does not select the pods of another ({@code selector-overlaps}). */
final class OverlappingSelectors implements Check {
    @Override
    public void check(Objects objects, Report report) {
        for (KubernetesObject object : objects.all()) {
            selector(object)
                    .ifPresent(selector -> check(objects, ObjectRef.of(object), Selection.of(selector), report));
        }
    }

    private static Optional<V1LabelSelector> selector(KubernetesObject object) {
        if (object instanceof V1Deployment deployment) {
            return Optional.of(deployment.spec().selector());
        } else if (object instanceof V1StatefulSet set) {
            return Optional.of(set.spec().selector());
        }
        return object instanceof V1DaemonSet set ? Optional.of(set.spec().selector()) : Optional.empty();
    }

    private static void check(Objects objects, ObjectRef ref, Selection selection, Report report) {
        if (selection.isEmpty()) {
            return;
        }
        for (PodTemplate pod : selection.pods(objects, ref)) {
            if (!pod.owner().equals(ref)) {
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
