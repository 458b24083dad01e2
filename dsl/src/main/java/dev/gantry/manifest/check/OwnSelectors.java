package dev.gantry.manifest.check;

import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1ReplicaSet;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.manifest.ObjectRef;
import java.util.Map;
import java.util.Optional;

/** A workload selects the pods that it makes ({@code selector-mismatch}). */
final class OwnSelectors implements Check {
    @Override
    public void check(Objects objects, Report report) {
        objects.each(
                V1Deployment.class,
                (ref, it) ->
                        check(ref, it.spec().selector(), Optional.of(it.spec().template()), report));
        objects.each(
                V1StatefulSet.class,
                (ref, it) ->
                        check(ref, it.spec().selector(), Optional.of(it.spec().template()), report));
        objects.each(
                V1DaemonSet.class,
                (ref, it) ->
                        check(ref, it.spec().selector(), Optional.of(it.spec().template()), report));
        objects.each(
                V1ReplicaSet.class,
                (ref, it) -> check(ref, it.spec().selector(), it.spec().template(), report));
    }

    private static void check(
            ObjectRef ref, V1LabelSelector selector, Optional<V1PodTemplateSpec> template, Report report) {
        Map<String, String> labels = template.flatMap(V1PodTemplateSpec::metadata)
                .map(V1ObjectMeta::labels)
                .orElse(Map.of());
        Selection selection = Selection.of(selector);
        if (selection.isEmpty() || !selection.selects(labels)) {
            report.problem(
                    "selector-mismatch",
                    ref,
                    "spec.selector",
                    selection.isEmpty()
                            ? ref + " selects by no label."
                            : ref + " selects " + selection + ", and the labels of its pods are "
                                    + Selection.text(labels) + ".",
                    "A workload's selector asks for labels that its own pods have, one at least.",
                    "Say the same labels in the selector and in the pods.");
        }
    }
}
