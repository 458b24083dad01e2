package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much a pod counts. */
final class PriorityClasses {
    private static final List<String> POLICIES = List.of("Never", "PreemptLowerPriority");
    private static final int HIGHEST = 1_000_000_000;
    private static final Map<String, Integer> SYSTEM =
            Map.of("system-cluster-critical", 2_000_000_000, "system-node-critical", 2_000_001_000);

    private PriorityClasses() {}

    static void check(PriorityClass priority, Faults faults) {
        String name =
                priority.getMetadata() == null ? null : priority.getMetadata().getName();
        boolean isSystems = name != null && name.startsWith("system-");
        if (isSystems && !isThere(name, priority)) {
            faults.wrong("name-invalid", At.METADATA.in("name"), name, "Say another: system- is Kubernetes' own.");
        } else if (!isSystems && priority.getValue() != null && priority.getValue() > HIGHEST) {
            faults.wrong(
                    "number-out-of-range", At.ROOT.in("value"), priority.getValue(), "Give " + HIGHEST + " or less.");
        }
        faults.oneOf(At.ROOT.in("preemptionPolicy"), priority.getPreemptionPolicy(), POLICIES);
    }

    /** Whether each cluster has it just so. */
    private static boolean isThere(@Nullable String name, PriorityClass priority) {
        return !Boolean.TRUE.equals(priority.getGlobalDefault())
                && priority.getValue() != null
                && name != null
                && priority.getValue().equals(SYSTEM.get(name));
    }
}
