package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Which nodes should run a pod of a DaemonSet. */
final class DaemonSetFit {
    private static final List<String> KEEPING_OUT = List.of("NoSchedule", "NoExecute");
    private static final List<String> DRIVING_OUT = List.of("NoExecute");

    private final JsonNode podSpec;
    private final List<JsonNode> tolerations;

    DaemonSetFit(DaemonSet set) {
        this.podSpec = set.podSpec();
        this.tolerations = DaemonSetTolerations.of(podSpec);
    }

    /** Whether a pod should be made there. */
    boolean shouldRun(Stored node) {
        return isMeant(node) && DaemonSetTolerations.cover(tolerations, taints(node), KEEPING_OUT);
    }

    /** Whether a pod that is there may stay. */
    boolean mayStay(Stored node) {
        return isMeant(node) && DaemonSetTolerations.cover(tolerations, taints(node), DRIVING_OUT);
    }

    private boolean isMeant(Stored node) {
        String name = podSpec.path("nodeName").asString("");
        return (name.isEmpty() || name.equals(node.name())) && RequiredNodeAffinity.matches(podSpec, node);
    }

    private static JsonNode taints(Stored node) {
        return node.spec().path("taints");
    }
}
