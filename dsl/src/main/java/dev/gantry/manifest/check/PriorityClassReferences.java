package dev.gantry.manifest.check;

import dev.gantry.manifest.ObjectRef;

/** Priority classes of pods are there ({@code reference-dangling}). */
final class PriorityClassReferences implements Check {
    /** Classes that Kubernetes makes itself begin so, and nobody else's do. */
    private static final String BUILT_IN = "system-";

    @Override
    public void check(Objects objects, Report report) {
        for (PodTemplate pod : objects.pods()) {
            pod.spec()
                    .priorityClassName()
                    .filter(name -> !name.isEmpty() && !name.startsWith(BUILT_IN))
                    .ifPresent(name -> References.check(
                            objects,
                            pod.owner(),
                            pod.field() + "spec.priorityClassName",
                            ObjectRef.of("scheduling.k8s.io/v1", "PriorityClass", name),
                            report));
        }
    }
}
