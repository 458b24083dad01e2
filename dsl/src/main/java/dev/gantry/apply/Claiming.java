package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Refusal;
import dev.gantry.plan.Change;
import dev.gantry.plan.ExcludedDefault;
import dev.gantry.plan.Live;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lets Gantry manage what a server filled in and nobody manages, so that the apply that follows takes it away. */
final class Claiming {
    private static final int TRIES = 10;

    private Claiming() {}

    /** Does so if it has to be; the object's state then, if it was in that state before. */
    static Live of(Cluster cluster, Change.Update update, Live live) {
        if (update.fields().stream().noneMatch(ExcludedDefault::isRemovedBy)) {
            return live;
        }
        for (int tries = 1; ; tries++) {
            Optional<ObjectNode> found = cluster.get(update.ref())
                    .filter(object -> Live.of(object).uid().equals(live.uid()));
            Optional<ExcludedDefault> excluded =
                    found.flatMap(object -> ExcludedDefault.of(update.desired(), object, ApplySet.MANAGER));
            if (excluded.isEmpty()) {
                return live;
            }
            try {
                ObjectNode object = found.orElseThrow();
                Live then = Live.of(cluster.patchOwnership(update.ref(), patch(object, excluded.get())));
                return Live.of(object).equals(live) ? then : live;
            } catch (Refusal refusal) {
                boolean moved = refusal.status() == 409 || refusal.status() == 422;
                if (!moved || tries == TRIES) {
                    throw refusal;
                }
            }
        }
    }

    private static byte[] patch(ObjectNode live, ExcludedDefault excluded) {
        ArrayNode patch = JsonNodeFactory.instance.arrayNode();
        patch.addObject()
                .put("op", "test")
                .put("path", "/metadata/resourceVersion")
                .put("value", Live.of(live).resourceVersion());
        patch.addObject()
                .put("op", "replace")
                .put("path", "/metadata/managedFields")
                .set("value", excluded.claimed(live, ApplySet.MANAGER));
        return patch.toString().getBytes(StandardCharsets.UTF_8);
    }
}
