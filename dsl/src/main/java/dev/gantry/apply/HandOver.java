package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Refusal;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.ClientApply;
import dev.gantry.plan.Live;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lets Gantry take the place of a kubectl that once applied an object from the client. */
final class HandOver {
    private HandOver() {}

    /** Does so if it has to be, and only in the state that was planned for; the object's state then. */
    static Live of(Cluster cluster, Change.Update update) {
        ObjectRef ref = update.ref();
        Live planned = update.live();
        Optional<ObjectNode> live =
                cluster.get(ref).filter(found -> Live.of(found).equals(planned));
        if (live.isEmpty() || !ClientApply.owns(live.get(), ApplySet.MANAGER)) {
            return planned;
        }
        ArrayNode patch = JsonNodeFactory.instance.arrayNode();
        step(patch, "test", "/metadata/resourceVersion").put("value", planned.resourceVersion());
        step(patch, "replace", "/metadata/managedFields")
                .set("value", ClientApply.handedOver(live.get(), ApplySet.MANAGER, update.desired()));
        try {
            return Live.of(cluster.patchOwnership(ref, patch.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (Refusal refusal) {
            // It has been done if the answer to an earlier try was lost.
            boolean done = cluster.get(ref)
                    .filter(found -> Live.of(found).uid().equals(planned.uid()))
                    .filter(found -> !ClientApply.owns(found, ApplySet.MANAGER))
                    .isPresent();
            if (!done) {
                throw refusal;
            }
            return planned; // whoever writes finds that it moved, and looks whether that is all
        }
    }

    private static ObjectNode step(ArrayNode patch, String operation, String path) {
        return patch.addObject().put("op", operation).put("path", path);
    }
}
