package dev.gantry.plan;

import dev.gantry.manifest.GivenByCluster;
import tools.jackson.databind.node.ObjectNode;

/** What a server keeps in an object for itself and a plan is not about. */
final class Noise {
    private Noise() {}

    /** A copy of {@code object} without it. */
    static ObjectNode without(ObjectNode object) {
        ObjectNode copy = object.deepCopy();
        copy.remove("status");
        ObjectNode metadata = copy.withObjectProperty("metadata");
        metadata.remove(GivenByCluster.FIELDS);
        // A controller notes its own progress here with each rollout; nobody declares it.
        ObjectNode annotations = metadata.withObjectProperty("annotations");
        annotations.remove("deployment.kubernetes.io/revision");
        if (annotations.isEmpty()) {
            metadata.remove("annotations");
        }
        return copy;
    }
}
