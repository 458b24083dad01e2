package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Selector;
import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.manifest.ObjectRef;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Disks: found for a claim, made for it, bound to it, and given up. */
final class Volumes {
    private static final String ZONE = "topology.kubernetes.io/zone";
    private static final String KIND = "PersistentVolume";

    private Volumes() {}

    /** A disk that is free, or kept for this claim, and has what it asks: the smallest. */
    static Optional<Stored> fitting(Stored claim, Client client) {
        String named = claim.spec().path("volumeName").asString("");
        Optional<Stored> best = Optional.empty();
        for (Stored volume : client.list("v1", KIND, "")) {
            JsonNode owner = volume.spec().path("claimRef");
            boolean kept = owner.path("name").asString("").equals(claim.name())
                    && owner.path("namespace").asString("").equals(claim.namespace())
                    && (!owner.has("uid") || owner.path("uid").asString("").equals(claim.uid()));
            boolean free = owner.isMissingNode() && !volume.isDeleting();
            boolean fits = named.isEmpty()
                    ? kept || (free && suits(claim, volume))
                    : volume.name().equals(named);
            if (fits && (kept || free) && (best.isEmpty() || size(volume).compareTo(size(best.get())) < 0)) {
                best = Optional.of(volume);
            }
        }
        return best;
    }

    private static boolean suits(Stored claim, Stored volume) {
        JsonNode wanted = claim.spec();
        JsonNode there = volume.spec();
        boolean modes = wanted.path("accessModes")
                .valueStream()
                .allMatch(mode -> there.path("accessModes").valueStream().anyMatch(mode::equals));
        return modes
                && wanted.path("storageClassName")
                        .asString("")
                        .equals(there.path("storageClassName").asString(""))
                && wanted.path("volumeMode").equals(there.path("volumeMode"))
                && Selector.of(wanted.path("selector")).matches(volume.labels())
                && amount(wanted.path("resources").path("requests").path("storage"))
                                .compareTo(size(volume))
                        <= 0;
    }

    private static BigDecimal size(Stored volume) {
        return amount(volume.spec().path("capacity").path("storage"));
    }

    private static BigDecimal amount(JsonNode quantity) {
        return Quantity.of(quantity.asString("0")).amount();
    }

    /** A new disk; where it is made for a machine, only that machine's zone can reach it. */
    static Stored made(Stored claim, Stored type, Optional<Stored> node, Client client) {
        ObjectNode volume = JsonNodeFactory.instance.objectNode();
        volume.put("apiVersion", "v1").put("kind", KIND);
        ObjectNode metadata = volume.putObject("metadata").put("name", "pvc-" + claim.uid());
        String provisioner = type.tree().path("provisioner").asString("");
        metadata.putObject("annotations").put("pv.kubernetes.io/provisioned-by", provisioner);
        metadata.putArray("finalizers").add("kubernetes.io/pv-protection");
        ObjectNode spec = volume.putObject("spec");
        spec.set("accessModes", claim.spec().path("accessModes"));
        spec.putObject("capacity")
                .set("storage", claim.spec().path("resources").path("requests").path("storage"));
        spec.put(
                "persistentVolumeReclaimPolicy",
                type.tree().path("reclaimPolicy").asString("Delete"));
        spec.put("storageClassName", type.name());
        spec.set("volumeMode", claim.spec().path("volumeMode"));
        spec.putObject("csi").put("driver", provisioner).put("volumeHandle", claim.uid());
        node.map(it -> it.labels().get(ZONE))
                .ifPresent(zone -> spec.putObject("nodeAffinity")
                        .putObject("required")
                        .putArray("nodeSelectorTerms")
                        .addObject()
                        .putArray("matchExpressions")
                        .addObject()
                        .put("key", ZONE)
                        .put("operator", "In")
                        .putArray("values")
                        .add(zone));
        Stored made = client.create(volume);
        client.event(claim, "Normal", "ProvisioningSucceeded", "Successfully provisioned volume " + made.name());
        return made;
    }

    static void bind(Stored claim, Stored volume, Client client) {
        client.update(volume.ref(), tree -> {
            tree.withObjectProperty("spec")
                    .putObject("claimRef")
                    .put("apiVersion", "v1")
                    .put("kind", "PersistentVolumeClaim")
                    .put("namespace", claim.namespace())
                    .put("name", claim.name())
                    .put("uid", claim.uid());
            annotate(tree, "pv.kubernetes.io/bound-by-controller");
        });
        client.updateStatus(volume.ref(), status -> status.put("phase", "Bound"));
        client.update(claim.ref(), tree -> {
            tree.withObjectProperty("spec").put("volumeName", volume.name());
            annotate(tree, "pv.kubernetes.io/bind-completed");
            annotate(tree, "pv.kubernetes.io/bound-by-controller");
        });
        client.updateStatus(claim.ref(), status -> {
            status.put("phase", "Bound");
            status.set("accessModes", volume.spec().path("accessModes"));
            status.set("capacity", volume.spec().path("capacity"));
        });
    }

    private static void annotate(ObjectNode tree, String name) {
        tree.withObjectProperty("metadata").withObjectProperty("annotations").put(name, "yes");
    }

    /** A claim that asks for more than its disk has gets it where the class allows that. */
    static void expand(Stored claim, Client client) {
        JsonNode wanted = claim.spec().path("resources").path("requests").path("storage");
        ObjectRef volume =
                ObjectRef.of("v1", KIND, claim.spec().path("volumeName").asString(""));
        ObjectRef type = ObjectRef.of(
                "storage.k8s.io/v1",
                "StorageClass",
                claim.spec().path("storageClassName").asString(""));
        boolean allowed = client.get(type)
                .filter(it -> it.tree().path("allowVolumeExpansion").asBoolean(false))
                .isPresent();
        if (allowed
                && amount(wanted)
                                .compareTo(
                                        amount(claim.status().path("capacity").path("storage")))
                        > 0
                && client.get(volume).isPresent()) {
            client.update(
                    volume,
                    tree -> tree.withObjectProperty("spec")
                            .withObjectProperty("capacity")
                            .set("storage", wanted));
            client.updateStatus(
                    claim.ref(), status -> status.withObjectProperty("capacity").set("storage", wanted));
        }
    }

    /** What becomes of the disk of a claim that goes. */
    static void release(Stored claim, Client client) {
        ObjectRef ref = ObjectRef.of("v1", KIND, claim.spec().path("volumeName").asString(""));
        Optional<Stored> volume = client.get(ref);
        if (volume.isEmpty()) {
            return;
        } else if (volume.get()
                .spec()
                .path("persistentVolumeReclaimPolicy")
                .asString("")
                .equals("Delete")) {
            client.update(ref, tree -> tree.withObjectProperty("metadata").remove("finalizers"));
            client.delete(ref);
        } else {
            client.updateStatus(ref, status -> status.put("phase", "Released"));
        }
    }
}
