package dev.gantry.manifest.check;

import dev.gantry.kubernetes.core.V1Volume;
import java.util.List;

/** Claims that pods mount are there ({@code reference-dangling}). */
final class ClaimReferences implements Check {
    @Override
    public void check(Objects objects, Report report) {
        for (PodTemplate pod : objects.pods()) {
            List<V1Volume> volumes = pod.spec().volumes();
            for (int i = 0; i < volumes.size(); i++) {
                String field = pod.field() + "spec.volumes[" + i + "].persistentVolumeClaim.claimName";
                volumes.get(i)
                        .persistentVolumeClaim()
                        .ifPresent(claim -> References.check(
                                objects,
                                pod.owner(),
                                field,
                                pod.beside("v1", "PersistentVolumeClaim", claim.claimName()),
                                report));
            }
        }
    }
}
