package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ReplicationController;
import io.fabric8.kubernetes.api.model.ReplicationControllerSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a ReplicationController says. */
final class ReplicationControllers {
    private ReplicationControllers() {}

    static void check(ReplicationController controller, Faults faults) {
        ReplicationControllerSpec spec = controller.getSpec();
        if (spec == null) {
            faults.missing(At.SPEC, "Say template.");
            return;
        }
        faults.notNegative(At.SPEC.in("replicas"), spec.getReplicas());
        faults.notNegative(At.SPEC.in("minReadySeconds"), spec.getMinReadySeconds());
        Map<String, String> labels = labels(spec.getTemplate());
        // Without a selector it has the labels of its pods as one.
        if (isEmpty(spec.getSelector()) && labels.isEmpty()) {
            faults.missing(At.SPEC.in("selector"), "Say labels of the pods.");
        } else if (!isEmpty(spec.getSelector())
                && !labels.entrySet().containsAll(spec.getSelector().entrySet())) {
            faults.clash(
                    "selector-mismatch",
                    At.SPEC.in("selector"),
                    faults.object() + " does not select its own pods.",
                    "Say the same labels in the selector and in the pods.");
        }
        PodTemplates.running(spec.getTemplate(), At.SPEC.in("template"), faults);
    }

    private static boolean isEmpty(@Nullable Map<String, String> selector) {
        return selector == null || selector.isEmpty();
    }

    private static Map<String, String> labels(@Nullable PodTemplateSpec template) {
        return template == null
                        || template.getMetadata() == null
                        || template.getMetadata().getLabels() == null
                ? Map.of()
                : template.getMetadata().getLabels();
    }
}
