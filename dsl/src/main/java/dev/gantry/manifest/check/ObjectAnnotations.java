package dev.gantry.manifest.check;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Annotations of objects and pods have keys of the form that Kubernetes asks for ({@code annotation-invalid}) and are not
 * larger than it stores ({@code annotations-too-large}).
 */
final class ObjectAnnotations implements Check {
    private static final int LARGEST = 256 << 10;

    @Override
    public void check(Objects objects, Report report) {
        objects.each((ref, object) -> object.metadata()
                .ifPresent(metadata -> check(ref, "metadata.annotations", metadata.annotations(), report)));
        for (PodTemplate pod : objects.pods()) {
            if (!pod.field().isEmpty()) {
                pod.metadata()
                        .ifPresent(metadata -> check(
                                pod.owner(), pod.field() + "metadata.annotations", metadata.annotations(), report));
            }
        }
    }

    private static void check(ObjectRef ref, String field, Map<String, String> annotations, Report report) {
        long size = 0;
        for (Map.Entry<String, String> annotation : annotations.entrySet()) {
            String key = annotation.getKey();
            size += key.length() + annotation.getValue().getBytes(StandardCharsets.UTF_8).length;
            if (!LabelRules.isAnnotationKey(key)) {
                report.problem(
                        "annotation-invalid",
                        ref,
                        field + "[" + key + "]",
                        "The key " + Quoted.of(key) + " of an annotation of " + ref + " is not allowed.",
                        LabelRules.KEY,
                        LabelRules.keyFix(key));
            }
        }
        if (size > LARGEST) {
            report.problem(
                    "annotations-too-large",
                    ref,
                    field,
                    "The annotations of " + ref + " take " + size + " bytes.",
                    "All annotations of an object take at most " + LARGEST + " bytes together.",
                    "Keep what is large in a ConfigMap.");
        }
    }
}
