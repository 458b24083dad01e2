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
    private static final String BY_CONTROLLER = "pv.kubernetes.io/bound-by-controller";
    private static final String FILES = "Filesystem";

    private Volumes() {}

    /** A disk that is free, or kept for this claim, has what it asks, and can be reached from a machine: the smallest. */
    static Optional<Stored> fitting(Stored claim, Optional<Stored> node, Client client) {
        Optional<Stored> best = Optional.empty();
        for (Stored volume : client.list("v1", KIND, "")) {
            if (isKeptFor(claim, volume)) {
                return Optional.of(volume);
            }
            boolean free = !volume.spec().has("claimRef")
                    && !volume.isDeleting()
                    && node.filter(it -> !isReached(volume, it)).isEmpty();
            if (free && suits(claim, volume) && (best.isEmpty() || size(volume).compareTo(size(best.get())) < 0)) {
                best = Optional.of(volume);
            }
        }
        return best;
    }

    /** Whether a disk says that it is for this claim and no other. */
    static boolean isKeptFor(Stored claim, Stored volume) {
        JsonNode owner = volume.spec().path("claimRef");
        return owner.path("name").asString("").equals(claim.name())
                && owner.path("namespace").asString("").equals(claim.namespace())
                && (!owner.has("uid") || owner.path("uid").asString("").equals(claim.uid()));
    }

    static boolean isAnyKeptFor(Stored claim, Client client) {
        for (Stored volume : client.list("v1", KIND, "")) {
            if (isKeptFor(claim, volume)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReached(Stored volume, Stored node) {
        JsonNode required = volume.spec().path("nodeAffinity").path("required");
        if (required.isMissingNode()) {
            return true;
        }
        ObjectNode asked = JsonNodeFactory.instance.objectNode();
        asked.putObject("affinity")
                .putObject("nodeAffinity")
                .set("requiredDuringSchedulingIgnoredDuringExecution", required);
        return RequiredNodeAffinity.matches(asked, node);
    }

    /** Whether a disk has what a claim asks: its class, mode, ways of access, labels and size. */
    static boolean suits(Stored claim, Stored volume) {
        JsonNode wanted = claim.spec();
        JsonNode there = volume.spec();
        boolean modes = wanted.path("accessModes")
                .valueStream()
                .allMatch(mode -> there.path("accessModes").valueStream().anyMatch(mode::equals));
        return modes
                && wanted.path("storageClassName")
                        .asString("")
                        .equals(there.path("storageClassName").asString(""))
                && wanted.path("volumeMode")
                        .asString(FILES)
                        .equals(there.path("volumeMode").asString(FILES))
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

    /** Binds both to each other; whoever did not say so before has it noted that it was done for it. */
    static void bind(Stored claim, Stored volume, Client client) {
        Stored bound = client.update(volume.ref(), tree -> {
            if (!volume.spec().has("claimRef")) {
                annotate(tree, BY_CONTROLLER);
            }
            tree.withObjectProperty("spec")
                    .withObjectProperty("claimRef")
                    .put("apiVersion", "v1")
                    .put("kind", "PersistentVolumeClaim")
                    .put("namespace", claim.namespace())
                    .put("name", claim.name())
                    .put("uid", claim.uid());
        });
        client.updateStatus(volume.ref(), status -> status.put("phase", "Bound"));
        client.update(claim.ref(), tree -> {
            if (claim.spec().path("volumeName").asString("").isEmpty()) {
                annotate(tree, BY_CONTROLLER);
            }
            tree.withObjectProperty("spec").put("volumeName", volume.name());
            annotate(tree, "pv.kubernetes.io/bind-completed");
        });
        client.updateStatus(claim.ref(), status -> {
            status.put("phase", "Bound");
            status.set("accessModes", bound.spec().path("accessModes"));
            status.set("capacity", bound.spec().path("capacity"));
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
}
