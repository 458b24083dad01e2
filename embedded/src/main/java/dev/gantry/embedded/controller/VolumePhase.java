package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a disk is at present: free, in use, or left behind by its claim. */
final class VolumePhase {
    private static final String PROTECTION = "kubernetes.io/pv-protection";

    private VolumePhase() {}

    static void settle(Stored volume, Client client) {
        JsonNode owner = volume.spec().path("claimRef");
        Optional<Stored> claim = client.get(ObjectRef.of(
                        "v1",
                        "PersistentVolumeClaim",
                        owner.path("namespace").asString(""),
                        owner.path("name").asString("")))
                .filter(it -> it.uid().equals(owner.path("uid").asString("")));
        if (!owner.has("uid")) {
            phase(volume, "Available", client);
        } else if (claim.isEmpty()) {
            release(volume, client);
        } else if (claim.get().spec().path("volumeName").asString("").equals(volume.name())) {
            phase(volume, "Bound", client);
        }
        protect(volume.ref(), client);
    }

    private static void phase(Stored volume, String phase, Client client) {
        client.updateStatus(volume.ref(), status -> status.put("phase", phase));
    }

    /** Its claim is gone: it is deleted, or kept with what is on it. */
    private static void release(Stored volume, Client client) {
        phase(volume, "Released", client);
        String policy = volume.spec().path("persistentVolumeReclaimPolicy").asString("");
        if (policy.equals("Delete")) {
            client.delete(volume.ref());
        }
    }

    /** It has a finalizer as long as it may not go: until it is to be deleted and nobody uses it. */
    private static void protect(ObjectRef ref, Client client) {
        Optional<Stored> there = client.get(ref);
        if (there.isEmpty()) {
            return;
        }
        boolean isUsed = there.get().status().path("phase").asString("").equals("Bound");
        if (!there.get().isDeleting()) {
            client.update(ref, VolumePhase::hold);
        } else if (!isUsed) {
            client.update(
                    ref,
                    tree -> tree.withObjectProperty("metadata")
                            .withArrayProperty("finalizers")
                            .removeIf(it -> it.asString("").equals(PROTECTION)));
        }
    }

    private static void hold(ObjectNode tree) {
        JsonNode finalizers = tree.path("metadata").path("finalizers");
        if (finalizers.valueStream().noneMatch(it -> it.asString("").equals(PROTECTION))) {
            tree.withObjectProperty("metadata").withArrayProperty("finalizers").add(PROTECTION);
        }
    }
}
