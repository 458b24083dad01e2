package dev.gantry.manifest.check;

/** Service accounts that pods run as are there ({@code reference-dangling}). */
final class ServiceAccountReferences implements Check {
    /** Made by Kubernetes in every namespace. */
    static final String DEFAULT = "default";

    @Override
    public void check(Objects objects, Report report) {
        for (PodTemplate pod : objects.pods()) {
            pod.spec()
                    .serviceAccountName()
                    .filter(name -> !name.isEmpty() && !name.equals(DEFAULT))
                    .ifPresent(name -> References.check(
                            objects,
                            pod.owner(),
                            pod.field() + "spec.serviceAccountName",
                            pod.beside("v1", "ServiceAccount", name),
                            report));
        }
    }
}
