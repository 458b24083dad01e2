package dev.gantry.manifest.check;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.validation.Names;
import dev.gantry.problem.Quoted;
import java.util.Map;

/** Labels of objects and pods have the form that Kubernetes asks for ({@code label-invalid}). */
final class ObjectLabels implements Check {
    @Override
    public void check(Objects objects, Report report) {
        objects.each((ref, object) ->
                object.metadata().ifPresent(metadata -> check(ref, "metadata.labels", metadata.labels(), report)));
        for (PodTemplate pod : objects.pods()) {
            if (!pod.field().isEmpty()) {
                check(pod.owner(), pod.field() + "metadata.labels", pod.labels(), report);
            }
        }
    }

    private static void check(ObjectRef ref, String field, Map<String, String> labels, Report report) {
        labels.forEach((key, value) -> {
            if (!Names.isLabelKey(key)) {
                report.problem(
                        "label-invalid",
                        ref,
                        field + "[" + key + "]",
                        "The key " + Quoted.of(key) + " of a label of " + ref + " is not allowed.",
                        LabelRules.KEY,
                        LabelRules.keyFix(key));
            }
            if (!LabelRules.isValue(value)) {
                report.problem(
                        "label-invalid",
                        ref,
                        field + "[" + key + "]",
                        "The label " + Quoted.of(key) + " of " + ref + " has the value " + Quoted.of(value) + ".",
                        LabelRules.VALUE,
                        LabelRules.valueFix(value));
            }
        });
    }
}
