package dev.gantry.embedded.admission;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A pod runs under a service account that is there: the one it names, or {@code default}. */
final class PodAccount {
    private PodAccount() {}

    static void admit(ObjectNode pod, Client client) {
        ObjectNode spec = pod.withObjectProperty("spec");
        String name = spec.path("serviceAccountName").asString("");
        String account = name.isEmpty() ? "default" : name;
        ObjectRef ref = Admission.ref(pod);
        String namespace = ref.namespace().orElse("");
        Stored there = client.get(ObjectRef.of("v1", "ServiceAccount", namespace, account))
                .orElseThrow(() -> Forbidden.of(
                        ref,
                        "error looking up service account " + namespace + "/" + account + ": serviceaccount \""
                                + account + "\" not found"));
        JsonNode secrets = there.tree().path("imagePullSecrets");
        if (spec.path("imagePullSecrets").isEmpty() && !secrets.isEmpty()) {
            spec.set("imagePullSecrets", secrets.deepCopy());
        }
        spec.put("serviceAccountName", account).put("serviceAccount", account);
    }
}
