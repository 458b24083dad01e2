package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.util.List;

/** How much a pod counts. */
final class PriorityClasses {
    private static final List<String> POLICIES = List.of("Never", "PreemptLowerPriority");
    private static final int HIGHEST = 1_000_000_000;

    private PriorityClasses() {}

    static void check(PriorityClass priority, Faults faults) {
        String name =
                priority.getMetadata() == null ? null : priority.getMetadata().getName();
        if (name != null && name.startsWith("system-")) {
            faults.wrong("name-invalid", At.METADATA.in("name"), name, "Say another: system- is Kubernetes' own.");
        } else if (priority.getValue() != null && priority.getValue() > HIGHEST) {
            faults.wrong(
                    "number-out-of-range", At.ROOT.in("value"), priority.getValue(), "Give " + HIGHEST + " or less.");
        }
        faults.oneOf(At.ROOT.in("preemptionPolicy"), priority.getPreemptionPolicy(), POLICIES);
    }
}
