package dev.gantry;

import dev.gantry.kubernetes.core.V1PersistentVolumeClaim;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaimSpec;
import dev.gantry.kubernetes.core.V1PersistentVolumeSpec;
import dev.gantry.kubernetes.core.V1VolumeResourceRequirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Claims of disks: those of a stateful service's instances, and what all claims have. */
final class Claims {
    private Claims() {}

    /** Labelled by what never changes only: claims cannot be changed later. */
    static List<V1PersistentVolumeClaim> of(Words words, Scene scene, Report report) {
        List<V1PersistentVolumeClaim> claims = new ArrayList<>();
        for (Said<Storage> said : words.storages.values()) {
            Storage storage = said.value();
            V1PersistentVolumeClaim claim = V1PersistentVolumeClaim.of(storage.name())
                    .spec(spec(storage.size(), storage.access(), storage.classRef()))
                    .metadata(metadata -> metadata.labels(scene.selector(words.name)));
            claims.add(
                    Customized.by(storage.customized(), claim, "customize", report.below("storage/" + storage.name())));
        }
        return claims;
    }

    static V1PersistentVolumeClaimSpec spec(Bytes size, Storage.Access access, Optional<StorageClassRef> storageClass) {
        V1PersistentVolumeClaimSpec spec = V1PersistentVolumeClaimSpec.of()
                .accessModes(V1PersistentVolumeSpec.AccessMode.of(access.mode()))
                .resources(V1VolumeResourceRequirements.of().requests(Map.of("storage", size.quantity())));
        return storageClass.isPresent()
                ? spec.storageClassName(storageClass.get().name())
                : spec;
    }
}
