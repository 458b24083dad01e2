package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Patch;
import dev.gantry.cluster.Selection;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Desired;
import dev.gantry.rollout.Observation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The second Deployment of an upgrade in steps, which runs the version that comes beside the first. */
final class StandIn {
    private final Cluster cluster;
    private final Desired first;
    private final Desired desired;
    private final Patch patch;

    /** @param takesOver whether somebody else scaled it, and the plan says that this is undone */
    StandIn(Cluster cluster, Desired first, Desired desired, boolean takesOver) {
        this.cluster = cluster;
        this.first = first;
        this.desired = desired;
        this.patch = Patch.APPLY.force(takesOver);
    }

    ObjectRef ref() {
        return desired.ref();
    }

    /** How many instances the first one has now; an autoscaler may have said it. */
    int instancesOfFirst() {
        return cluster.get(first.ref())
                .map(live -> live.path("spec").path("replicas").asInt(1))
                .orElse(0);
    }

    /** Has it run the version that comes, in so many instances. */
    void scale(int instances) {
        ObjectNode tree = desired.tree().deepCopy();
        tree.withObjectProperty("spec").put("replicas", instances);
        cluster.apply(desired.ref(), tree.toString().getBytes(StandardCharsets.UTF_8), patch);
    }

    /** What is seen of it. */
    Observation observe(int instances, Duration elapsed) {
        int ready = 0;
        int restarts = 0;
        for (ObjectNode pod : pods()) {
            if (pod.path("metadata").has("deletionTimestamp")) {
                continue;
            }
            ready += Trees.isReady(pod) ? 1 : 0;
            for (JsonNode container : pod.path("status").path("containerStatuses")) {
                restarts += container.path("restartCount").asInt(0);
            }
        }
        return new Observation(first.ref().name(), Trees.version(first.tree()), instances, ready, restarts, elapsed);
    }

    private List<ObjectNode> pods() {
        String selector = Trees.selector(desired.tree());
        List<ObjectNode> pods = new ArrayList<>();
        cluster.kinds()
                .find("v1", "Pod")
                .ifPresent(kind -> cluster.list(
                        kind, Selection.in(ref().namespace().orElse("")).labelled(selector), pods::add));
        return pods;
    }
}
