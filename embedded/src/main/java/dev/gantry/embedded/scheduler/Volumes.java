package dev.gantry.embedded.scheduler;

import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.core.V1PersistentVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The PersistentVolumes behind the claims of a pod.
 *
 * @param bound those that its claims have
 * @param obstacle why the pod can have no node at all for now
 */
record Volumes(List<V1PersistentVolume> bound, Optional<String> obstacle) {
    private static final String CLASS = "volume.beta.kubernetes.io/storage-class";
    private static final String BOUND = "pv.kubernetes.io/bind-completed";

    static Volumes of(PodInfo pod, Snapshot snapshot) {
        List<Stored> claims = new ArrayList<>();
        for (JsonNode volume : pod.spec().path("volumes")) {
            boolean isEphemeral = volume.has("ephemeral");
            String name = isEphemeral
                    ? pod.stored().name() + "-" + volume.path("name").asString("")
                    : volume.path("persistentVolumeClaim").path("claimName").asString("");
            if (!name.isEmpty()) {
                Optional<Stored> claim = find(snapshot.claims(), pod.namespace(), name);
                Optional<String> trouble =
                        claim.isPresent() ? trouble(claim.get()) : Optional.of(missing(name, isEphemeral));
                if (trouble.isPresent()) {
                    return new Volumes(List.of(), trouble);
                }
                claim.ifPresent(claims::add);
            }
        }
        for (Stored claim : claims) {
            if (!isBound(claim) && !(volumeName(claim).isEmpty() && waitsForPod(claim, snapshot))) {
                return new Volumes(List.of(), Optional.of("pod has unbound immediate PersistentVolumeClaims"));
            }
        }
        List<V1PersistentVolume> bound = new ArrayList<>();
        for (Stored claim : claims) {
            String name = volumeName(claim);
            Optional<Stored> volume = find(snapshot.volumes(), "", name);
            if (volume.isPresent()) {
                bound.add(volume.get().as(V1PersistentVolume.class));
            } else if (!name.isEmpty()) {
                return new Volumes(List.of(), Optional.of("persistentvolume \"" + name + "\" not found"));
            }
        }
        return new Volumes(bound, Optional.empty());
    }

    private static String missing(String name, boolean isEphemeral) {
        return isEphemeral
                ? "waiting for ephemeral volume controller to create the persistentvolumeclaim \"" + name + "\""
                : "persistentvolumeclaim \"" + name + "\" not found";
    }

    private static Optional<String> trouble(Stored claim) {
        String said = "persistentvolumeclaim \"" + claim.name() + "\"";
        if (phase(claim).equals("Lost")) {
            return Optional.of(said + " bound to non-existent persistentvolume \"" + volumeName(claim) + "\"");
        }
        return claim.isDeleting() ? Optional.of(said + " is being deleted") : Optional.empty();
    }

    private static boolean isBound(Stored claim) {
        return !volumeName(claim).isEmpty()
                && (phase(claim).equals("Bound") || claim.annotations().containsKey(BOUND));
    }

    /** Whether its volume is made for the node of the first pod that wants it. */
    private static boolean waitsForPod(Stored claim, Snapshot snapshot) {
        String said = claim.spec().path("storageClassName").asString("");
        String name = claim.annotations().getOrDefault(CLASS, said);
        return find(snapshot.storageClasses(), "", name)
                .map(it -> it.tree().path("volumeBindingMode").asString("").equals("WaitForFirstConsumer"))
                .orElse(false);
    }

    private static String volumeName(Stored claim) {
        return claim.spec().path("volumeName").asString("");
    }

    private static String phase(Stored claim) {
        return claim.status().path("phase").asString("");
    }

    private static Optional<Stored> find(List<Stored> objects, String namespace, String name) {
        for (Stored object : objects) {
            if (object.name().equals(name) && object.namespace().equals(namespace)) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }
}
