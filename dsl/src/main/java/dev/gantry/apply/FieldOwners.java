package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Refusal;
import dev.gantry.plan.Change;
import dev.gantry.plan.ClientApply;
import dev.gantry.plan.ExcludedDefault;
import dev.gantry.plan.Live;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes who manages the fields of an object, and nothing else of it, where the apply that follows counts on it. */
final class FieldOwners {
    private static final int TRIES = 10;

    private FieldOwners() {}

    /** Lets Gantry take the place of a kubectl that once applied the object from the client, if it has to be. */
    static Live handOver(Cluster cluster, Change.Update update, Live planned) {
        return change(
                cluster,
                update,
                planned,
                live -> ClientApply.owns(live, ApplySet.MANAGER)
                        ? Optional.of(ClientApply.handedOver(live, ApplySet.MANAGER, update.desired()))
                        : Optional.empty());
    }

    /** Lets Gantry manage what a server filled in and nobody manages, if it has to be, so that the apply takes it away. */
    static Live claim(Cluster cluster, Change.Update update, Live planned) {
        return update.fields().stream().noneMatch(ExcludedDefault::isRemovedBy)
                ? planned
                : change(
                        cluster,
                        update,
                        planned,
                        live -> ExcludedDefault.of(update.desired(), live, ApplySet.MANAGER)
                                .map(it -> it.claimed(live, ApplySet.MANAGER)));
    }

    /**
     * The object's state then, if it was in the planned one before. A status that moved since, as that of a workload that has just
     * been applied, hinders nothing: the write finds out whether it would still do what was planned.
     *
     * @param owners {@code metadata.managedFields} as it is to be; empty where nothing is to be changed
     */
    private static Live change(
            Cluster cluster, Change.Update update, Live planned, Function<ObjectNode, Optional<ArrayNode>> owners) {
        for (int tries = 1; ; tries++) {
            Optional<ObjectNode> there = cluster.get(update.ref())
                    .filter(object -> Live.of(object).uid().equals(planned.uid()));
            Optional<ArrayNode> next = there.flatMap(owners);
            if (next.isEmpty()) {
                return planned;
            }
            Live found = Live.of(there.orElseThrow());
            try {
                Live then = Live.of(cluster.patchOwnership(update.ref(), patch(found, next.get())));
                return found.equals(planned) ? then : planned;
            } catch (Refusal refusal) {
                boolean moved = refusal.status() == 409 || refusal.status() == 422;
                if (!moved || tries == TRIES) {
                    throw refusal;
                }
            }
        }
    }

    private static byte[] patch(Live found, ArrayNode owners) {
        ArrayNode patch = JsonNodeFactory.instance.arrayNode();
        step(patch, "test", "/metadata/resourceVersion").put("value", found.resourceVersion());
        step(patch, "replace", "/metadata/managedFields").set("value", owners);
        return patch.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode step(ArrayNode patch, String operation, String path) {
        return patch.addObject().put("op", operation).put("path", path);
    }
}
