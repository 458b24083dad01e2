package dev.gantry.embedded.admission;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.manifest.ObjectRef;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A claim may ask for a larger disk once it has one, where its class lets disks grow. */
final class ClaimSize {
    private ClaimSize() {}

    static void check(ObjectNode claim, Stored before, Client client) {
        if (size(claim).compareTo(size(before.tree())) <= 0) {
            return;
        } else if (!before.status().path("phase").asString("").equals("Bound")) {
            throw Forbidden.of(before.ref(), "Only bound persistent volume claims can be expanded");
        }
        String name = claim.path("spec").path("storageClassName").asString("");
        boolean grows = client.get(ObjectRef.of("storage.k8s.io/v1", "StorageClass", name))
                .filter(it -> it.tree().path("allowVolumeExpansion").asBoolean(false))
                .isPresent();
        if (!grows) {
            throw Forbidden.of(
                    before.ref(),
                    "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc "
                            + "must support resize");
        }
    }

    private static BigDecimal size(JsonNode claim) {
        JsonNode storage = claim.path("spec").path("resources").path("requests").path("storage");
        return Quantity.of(storage.asString("0")).amount();
    }
}
