package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.StorageClasses;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives claims their disks: one that is there and fits, or a new one of their class. */
public final class ClaimController implements Controller {
    private static final String KIND = "PersistentVolumeClaim";
    private static final String PROTECTION = "kubernetes.io/pvc-protection";
    private static final String NO_PROVISIONER = "kubernetes.io/no-provisioner";
    private static final String SELECTED = "volume.kubernetes.io/selected-node";

    /** A controller for all claims. */
    public ClaimController() {}

    @Override
    public String name() {
        return "persistentvolume-controller";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        return switch (changed.ref().kind()) {
            case KIND -> Stream.concat(Stream.of(changed.ref()), volume(changed).stream());
            case "Pod" -> claims(changed);
            case "StorageClass" -> pending(client);
            case "PersistentVolume" ->
                Stream.concat(Stream.of(changed.ref()), Stream.concat(owner(changed), pending(client)));
            default -> Stream.empty();
        };
    }

    private static Stream<ObjectRef> pending(Client client) {
        return client.list("v1", KIND, "").stream().filter(it -> !isBound(it)).map(Stored::ref);
    }

    /** The claim that a disk is kept for. */
    private static Stream<ObjectRef> owner(Stored volume) {
        JsonNode claim = volume.spec().path("claimRef");
        String name = claim.path("name").asString("");
        return name.isEmpty()
                ? Stream.empty()
                : Stream.of(ObjectRef.of("v1", KIND, claim.path("namespace").asString(""), name));
    }

    private static Optional<ObjectRef> volume(Stored claim) {
        return Optional.of(claim.spec().path("volumeName").asString(""))
                .filter(name -> !name.isEmpty())
                .map(name -> ObjectRef.of("v1", "PersistentVolume", name));
    }

    private static Stream<ObjectRef> claims(Stored pod) {
        return pod.spec()
                .path("volumes")
                .valueStream()
                .map(volume -> claim(pod, volume))
                .filter(name -> !name.isEmpty())
                .map(name -> ObjectRef.of("v1", KIND, pod.namespace(), name));
    }

    /** The claim behind a volume: named, or made for the pod alone. */
    private static String claim(Stored pod, JsonNode volume) {
        return volume.has("ephemeral")
                ? pod.name() + "-" + volume.path("name").asString("")
                : volume.path("persistentVolumeClaim").path("claimName").asString("");
    }

    private static boolean isBound(Stored claim) {
        return claim.status().path("phase").asString("").equals("Bound");
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        if (found.isEmpty()) {
            return;
        }
        if (ref.kind().equals("PersistentVolume")) {
            VolumePhase.settle(found.get(), client);
            return;
        }
        Stored claim = protect(found.get(), client);
        if (claim.isDeleting()) {
            release(claim, client);
        } else if (claim.status().path("phase").asString("Pending").matches("Bound|Lost")) {
            bound(claim, client);
        } else if (!claim.spec().path("volumeName").asString("").isEmpty()) {
            bindNamed(claim, client);
        } else {
            bind(claim, client);
        }
    }

    /** What a bound claim has: it grows where it may, and is lost with its disk. */
    private static void bound(Stored claim, Client client) {
        boolean isThere = volume(claim).flatMap(client::get).isPresent();
        if (isThere) {
            Volumes.expand(claim, client);
        } else if (isBound(claim)) {
            client.updateStatus(claim.ref(), status -> {
                status.put("phase", "Lost");
                status.remove("capacity");
                status.remove("accessModes");
            });
            client.event(claim, "Warning", "ClaimLost", "the disk of this claim is gone, and what was on it");
        }
    }

    /** A claim that says which disk it wants gets that or none. */
    private static void bindNamed(Stored claim, Client client) {
        Optional<Stored> volume = volume(claim).flatMap(client::get);
        if (volume.isEmpty()) {
            return; // it waits for it
        } else if (Volumes.isKeptFor(claim, volume.get())) {
            Volumes.bind(claim, volume.get(), client);
        } else if (volume.get().spec().has("claimRef")) {
            String words = "volume \"" + volume.get().name() + "\" already bound to a different claim.";
            client.event(claim, "Warning", "FailedBinding", words);
        } else if (Volumes.suits(claim, volume.get())) {
            Volumes.bind(claim, volume.get(), client);
        } else {
            String words = "Cannot bind to requested volume \"" + volume.get().name() + "\": it has not what is asked";
            client.event(claim, "Warning", "VolumeMismatch", words);
        }
    }

    private static void bind(Stored unclassed, Client client) {
        Stored claim = classed(unclassed, client);
        String storageClass = claim.spec().path("storageClassName").asString("");
        Optional<Stored> type = client.get(ObjectRef.of("storage.k8s.io/v1", "StorageClass", storageClass));
        Optional<Stored> user = user(claim, client);
        boolean waits = type.map(it -> it.tree().path("volumeBindingMode").asString(""))
                .filter("WaitForFirstConsumer"::equals)
                .isPresent();
        Optional<Stored> node = user.filter(pod -> waits)
                .flatMap(pod -> client.get(
                        ObjectRef.of("v1", "Node", pod.spec().path("nodeName").asString(""))));
        if (waits && user.isEmpty() && !Volumes.isAnyKeptFor(claim, client)) {
            client.event(
                    claim, "Normal", "WaitForFirstConsumer", "waiting for first consumer to be created before binding");
            return;
        }
        Optional<Stored> there = Volumes.fitting(claim, node, client);
        if (there.isPresent()) {
            Volumes.bind(claim, there.get(), client);
        } else if (type.isPresent()) {
            provision(claim, type.get(), node, client);
        } else if (storageClass.isEmpty()) {
            String words = "no persistent volumes available for this claim and no storage class is set";
            client.event(claim, "Normal", "FailedBinding", words);
        } else {
            String words = "storageclass.storage.k8s.io \"" + storageClass + "\" not found";
            client.event(claim, "Warning", "ProvisioningFailed", words);
        }
    }

    private static void provision(Stored claim, Stored type, Optional<Stored> node, Client client) {
        if (type.tree().path("provisioner").asString("").equals(NO_PROVISIONER)) {
            return; // its disks are made by hand
        } else if (claim.spec().has("selector")) {
            client.event(claim, "Warning", "ProvisioningFailed", "claim Selector is not supported");
            return;
        }
        Stored noted = client.update(claim.ref(), tree -> note(tree, type, node));
        Volumes.bind(noted, Volumes.made(noted, type, node, client), client);
    }

    /** A claim that says nothing of a class gets the default one, as soon as there is one. */
    private static Stored classed(Stored claim, Client client) {
        if (claim.spec().has("storageClassName")) {
            return claim;
        }
        Optional<Stored> standard = StorageClasses.standard(client);
        if (standard.isEmpty()) {
            return claim;
        }
        String name = standard.get().name();
        return client.update(
                claim.ref(), tree -> tree.withObjectProperty("spec").put("storageClassName", name));
    }

    private static void note(ObjectNode tree, Stored type, Optional<Stored> node) {
        ObjectNode annotations = tree.withObjectProperty("metadata").withObjectProperty("annotations");
        String provisioner = type.tree().path("provisioner").asString("");
        annotations.put("volume.beta.kubernetes.io/storage-provisioner", provisioner);
        annotations.put("volume.kubernetes.io/storage-provisioner", provisioner);
        node.ifPresent(it -> annotations.put(SELECTED, it.name()));
    }

    /** A pod that uses the claim and has a machine. */
    private static Optional<Stored> user(Stored claim, Client client) {
        for (Stored pod : client.list("v1", "Pod", claim.namespace())) {
            if (!pod.spec().path("nodeName").asString("").isEmpty()
                    && claims(pod).anyMatch(it -> it.name().equals(claim.name()))) {
                return Optional.of(pod);
            }
        }
        return Optional.empty();
    }

    private static Stored protect(Stored claim, Client client) {
        if (claim.isDeleting()) {
            return claim;
        }
        return client.update(claim.ref(), tree -> {
            JsonNode finalizers = tree.path("metadata").path("finalizers");
            if (finalizers.valueStream().noneMatch(it -> it.asString("").equals(PROTECTION))) {
                tree.withObjectProperty("metadata")
                        .withArrayProperty("finalizers")
                        .add(PROTECTION);
            }
        });
    }

    /** A claim that is being deleted goes when no pod uses it; its disk hears of that. */
    private static void release(Stored claim, Client client) {
        boolean used = false;
        for (Stored pod : client.list("v1", "Pod", claim.namespace())) {
            used |= !Pods.isFinished(pod)
                    && claims(pod).anyMatch(it -> it.name().equals(claim.name()));
        }
        if (!used) {
            client.update(
                    claim.ref(),
                    tree -> tree.withObjectProperty("metadata")
                            .withArrayProperty("finalizers")
                            .removeIf(it -> it.asString("").equals(PROTECTION)));
        }
    }
}
