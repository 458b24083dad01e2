package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Refusal;
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
    private static final int TRIES = 10;

    private HandOver() {}

    /**
     * Does so if it has to be; the object's state then, if it was in that state before. A status that moved since, as that of a
     * workload that has just been applied, hinders nothing: the write finds out whether it would still do what was planned.
     */
    static Live of(Cluster cluster, Change.Update update) {
        Live planned = update.live();
        for (int tries = 1; ; tries++) {
            Optional<ObjectNode> live = cluster.get(update.ref())
                    .filter(found -> Live.of(found).uid().equals(planned.uid()));
            if (live.isEmpty() || !ClientApply.owns(live.get(), ApplySet.MANAGER)) {
                return planned;
            }
            Live found = Live.of(live.get());
            ArrayNode patch = JsonNodeFactory.instance.arrayNode();
            step(patch, "test", "/metadata/resourceVersion").put("value", found.resourceVersion());
            step(patch, "replace", "/metadata/managedFields")
                    .set("value", ClientApply.handedOver(live.get(), ApplySet.MANAGER, update.desired()));
            try {
                Live then = Live.of(
                        cluster.patchOwnership(update.ref(), patch.toString().getBytes(StandardCharsets.UTF_8)));
                return found.equals(planned) ? then : planned;
            } catch (Refusal refusal) {
                boolean moved = refusal.status() == 409 || refusal.status() == 422;
                if (!moved || tries == TRIES) {
                    throw refusal;
                }
            }
        }
    }

    private static ObjectNode step(ArrayNode patch, String operation, String path) {
        return patch.addObject().put("op", operation).put("path", path);
    }
}
