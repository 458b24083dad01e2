package dev.gantry.embedded;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What keeps the containers of a pod from starting: an image, or configuration that is not there. */
final class PodObstacles implements PodRun.Obstacle {
    private final Stored pod;
    private final Client client;
    private final Optional<PodRun.Why> volume;

    PodObstacles(Stored pod, Client client) {
        this.pod = pod;
        this.client = client;
        this.volume = volumes();
    }

    @Override
    public Optional<PodRun.Why> of(ContainerRun run) {
        if (volume.isPresent()) {
            return volume;
        }
        JsonNode container = run.container();
        if (!run.program().hasImage()) {
            return Optional.of(new PodRun.Why(
                    "ImagePullBackOff",
                    "Back-off pulling image \"" + container.path("image").asString("")
                            + "\": ErrImagePull: not found"));
        }
        return environment(container);
    }

    /** Tells of what keeps pods waiting, as kubelets do. */
    void tell(PodRun run, Client teller) {
        volume.ifPresent(why -> teller.event(pod, "Warning", "FailedMount", why.message()));
        for (ContainerRun each : run.mains()) {
            boolean waits = !each.isRunning() && !each.isFinished() && !each.isBackingOff();
            if (waits && volume.isEmpty()) {
                of(each).ifPresent(why -> teller.event(pod, "Warning", "Failed", why.message()));
            } else if (each.isBackingOff() && each.restartCount() > 0) {
                String name = each.container().path("name").asString("");
                teller.event(
                        pod,
                        "Warning",
                        "BackOff",
                        "Back-off restarting failed container " + name + " in pod " + pod.name());
            }
        }
    }

    private Optional<PodRun.Why> volumes() {
        for (JsonNode volume : pod.spec().path("volumes")) {
            String name = volume.path("name").asString("");
            Optional<String> missing = missing(volume.path("configMap"), "name", "ConfigMap")
                    .or(() -> missing(volume.path("secret"), "secretName", "Secret"));
            if (missing.isPresent()) {
                return Optional.of(new PodRun.Why(
                        "ContainerCreating",
                        "MountVolume.SetUp failed for volume \"" + name + "\" : " + missing.get() + " not found"));
            }
            String claim =
                    volume.path("persistentVolumeClaim").path("claimName").asString("");
            if (!claim.isEmpty() && !isBound(claim)) {
                return Optional.of(new PodRun.Why("ContainerCreating", "the claim \"" + claim + "\" is not bound"));
            }
        }
        return Optional.empty();
    }

    private boolean isBound(String claim) {
        return client.get(ObjectRef.of("v1", "PersistentVolumeClaim", pod.namespace(), claim))
                .filter(found -> found.status().path("phase").asString("").equals("Bound"))
                .isPresent();
    }

    private Optional<PodRun.Why> environment(JsonNode container) {
        for (JsonNode variable : container.path("env")) {
            JsonNode from = variable.path("valueFrom");
            Optional<String> missing =
                    key(from.path("configMapKeyRef"), "ConfigMap").or(() -> key(from.path("secretKeyRef"), "Secret"));
            if (missing.isPresent()) {
                return missing.map(words -> new PodRun.Why("CreateContainerConfigError", words));
            }
        }
        for (JsonNode source : container.path("envFrom")) {
            Optional<String> missing = missing(source.path("configMapRef"), "name", "ConfigMap")
                    .or(() -> missing(source.path("secretRef"), "name", "Secret"));
            if (missing.isPresent()) {
                return missing.map(words -> new PodRun.Why("CreateContainerConfigError", words + " not found"));
            }
        }
        return Optional.empty();
    }

    private Optional<String> key(JsonNode reference, String kind) {
        Optional<String> missing = missing(reference, "name", kind);
        if (missing.isPresent()
                || reference.isMissingNode()
                || reference.path("optional").asBoolean(false)) {
            return missing.map(words -> words + " not found");
        }
        String name = reference.path("name").asString("");
        String key = reference.path("key").asString("");
        Stored found =
                client.get(ObjectRef.of("v1", kind, pod.namespace(), name)).orElseThrow();
        return found.tree().path("data").has(key)
                        || found.tree().path("binaryData").has(key)
                ? Optional.empty()
                : Optional.of("couldn't find key " + key + " in " + kind + " " + pod.namespace() + "/" + name);
    }

    private Optional<String> missing(JsonNode reference, String field, String kind) {
        String name = reference.path(field).asString("");
        boolean isThere = name.isEmpty()
                || reference.path("optional").asBoolean(false)
                || client.get(ObjectRef.of("v1", kind, pod.namespace(), name)).isPresent();
        return isThere
                ? Optional.empty()
                : Optional.of((kind.equals("Secret") ? "secret" : "configmap") + " \"" + name + "\"");
    }
}
