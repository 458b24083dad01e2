package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
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
            case KIND -> Stream.of(changed.ref());
            case "Pod" -> claims(changed);
            case "StorageClass", "PersistentVolume" ->
                client.list("v1", KIND, "").stream().filter(it -> !isBound(it)).map(Stored::ref);
            default -> Stream.empty();
        };
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
        Stored claim = found.get();
        if (claim.isDeleting()) {
            release(claim, client);
        } else if (isBound(claim)) {
            Volumes.expand(claim, client);
        } else {
            bind(claim, client);
        }
    }

    private static void bind(Stored claim, Client client) {
        protect(claim, client);
        Optional<Stored> there = Volumes.fitting(claim, client);
        String storageClass = claim.spec().path("storageClassName").asString("");
        Optional<Stored> type = client.get(ObjectRef.of("storage.k8s.io/v1", "StorageClass", storageClass));
        Optional<Stored> user = user(claim, client);
        boolean waits = type.map(it -> it.tree().path("volumeBindingMode").asString(""))
                .filter("WaitForFirstConsumer"::equals)
                .isPresent();
        if (waits && user.isEmpty()) {
            client.event(
                    claim, "Normal", "WaitForFirstConsumer", "waiting for first consumer to be created before binding");
        } else if (there.isPresent()) {
            Volumes.bind(claim, there.get(), client);
        } else if (type.isEmpty()) {
            if (!storageClass.isEmpty()) {
                String words = "storageclass.storage.k8s.io \"" + storageClass + "\" not found";
                client.event(claim, "Warning", "ProvisioningFailed", words);
            }
        } else {
            Optional<Stored> node = user.flatMap(pod -> client.get(
                    ObjectRef.of("v1", "Node", pod.spec().path("nodeName").asString(""))));
            Stored noted = client.update(claim.ref(), tree -> note(tree, type.get(), waits ? node : Optional.empty()));
            Volumes.bind(noted, Volumes.made(noted, type.get(), waits ? node : Optional.empty(), client), client);
        }
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

    private static void protect(Stored claim, Client client) {
        client.update(claim.ref(), tree -> {
            JsonNode finalizers = tree.path("metadata").path("finalizers");
            if (finalizers.valueStream().noneMatch(it -> it.asString("").equals(PROTECTION))) {
                tree.withObjectProperty("metadata")
                        .withArrayProperty("finalizers")
                        .add(PROTECTION);
            }
        });
    }

    /** A claim that is being deleted goes when no pod uses it. */
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
            Volumes.release(claim, client);
        }
    }
}
