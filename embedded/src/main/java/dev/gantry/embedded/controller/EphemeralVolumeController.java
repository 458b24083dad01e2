package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the claims of pods' ephemeral volumes ({@code spec.volumes[].ephemeral}), which go with their pods. */
public final class EphemeralVolumeController implements Controller {
    /** A controller for all pods. */
    public EphemeralVolumeController() {}

    @Override
    public String name() {
        return "ephemeral_volume";
    }

    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        boolean isIt = changed.ref().kind().equals("Pod")
                && changed.spec().path("volumes").valueStream().anyMatch(it -> it.has("ephemeral"));
        return isIt ? Stream.of(changed.ref()) : Stream.empty();
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref).filter(pod -> !pod.isDeleting());
        if (found.isEmpty()) {
            return;
        }
        Stored pod = found.get();
        for (JsonNode volume : pod.spec().path("volumes")) {
            String name = pod.name() + "-" + volume.path("name").asString("");
            ObjectRef claim = ObjectRef.of("v1", "PersistentVolumeClaim", pod.namespace(), name);
            if (volume.has("ephemeral") && client.get(claim).isEmpty()) {
                client.create(claim(name, volume.path("ephemeral").path("volumeClaimTemplate")), pod);
            }
        }
    }

    private static ObjectNode claim(String name, JsonNode template) {
        ObjectNode claim = JsonNodeFactory.instance.objectNode();
        claim.put("apiVersion", "v1").put("kind", "PersistentVolumeClaim");
        ObjectNode metadata = claim.putObject("metadata").put("name", name);
        for (String field : new String[] {"labels", "annotations"}) {
            if (template.path("metadata").has(field)) {
                metadata.set(field, template.path("metadata").path(field).deepCopy());
            }
        }
        claim.set("spec", template.path("spec").deepCopy());
        return claim;
    }
}
