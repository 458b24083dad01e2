package dev.gantry.description;

import dev.gantry.description.ContainerDescription.Mount;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaim;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaimSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The disks that each instance of a StatefulSet has. */
final class StorageReading {
    private StorageReading() {}

    static List<StorageDescription> of(KubernetesObject object, List<ContainerDescription> containers) {
        List<StorageDescription> storage = new ArrayList<>();
        if (object instanceof V1StatefulSet set) {
            for (V1PersistentVolumeClaim claim : set.spec().volumeClaimTemplates()) {
                storage.add(read(claim, containers));
            }
        }
        return storage;
    }

    private static StorageDescription read(V1PersistentVolumeClaim claim, List<ContainerDescription> containers) {
        V1PersistentVolumeClaimSpec spec = claim.spec().orElse(V1PersistentVolumeClaimSpec.of());
        Optional<String> path = containers.stream()
                .flatMap(container -> container.mounts().stream())
                .filter(mount -> mount.what().equals("disk " + claim.name()))
                .map(Mount::path)
                .findFirst();
        String size = spec.resources()
                .map(resources -> resources.requests().get("storage"))
                .map(Object::toString)
                .orElse("?");
        return new StorageDescription(
                claim.name(), size, path, spec.storageClassName(), String.join(", ", spec.accessModesText()));
    }
}
