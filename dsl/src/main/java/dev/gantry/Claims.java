package dev.gantry;

import dev.gantry.kubernetes.core.V1PersistentVolumeClaim;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaimSpec;
import dev.gantry.kubernetes.core.V1PersistentVolumeSpec;
import dev.gantry.kubernetes.core.V1VolumeResourceRequirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The claims of a stateful service's instances. */
final class Claims {
    private Claims() {}

    /** Labelled by what never changes only: claims cannot be changed later. */
    static List<V1PersistentVolumeClaim> of(Words words, Scene scene) {
        List<V1PersistentVolumeClaim> claims = new ArrayList<>();
        for (Said<Storage> said : words.storages.values()) {
            Storage storage = said.value();
            V1PersistentVolumeClaimSpec spec = V1PersistentVolumeClaimSpec.of()
                    .accessModes(V1PersistentVolumeSpec.AccessMode.of(
                            storage.access().mode()))
                    .resources(V1VolumeResourceRequirements.of()
                            .requests(Map.of("storage", storage.size().quantity())));
            if (storage.storageClass().isPresent()) {
                spec = spec.storageClassName(storage.storageClass().get());
            }
            claims.add(V1PersistentVolumeClaim.of(storage.name())
                    .spec(spec)
                    .metadata(metadata -> metadata.labels(scene.selector(words.name))));
        }
        return claims;
    }
}
