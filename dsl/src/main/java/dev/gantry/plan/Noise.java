package dev.gantry.plan;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What a server keeps in an object for itself and a plan is not about. */
final class Noise {
    private static final List<String> METADATA = List.of(
            "managedFields",
            "resourceVersion",
            "generation",
            "uid",
            "creationTimestamp",
            "selfLink",
            "deletionTimestamp",
            "deletionGracePeriodSeconds");

    private Noise() {}

    /** Takes out of an object's metadata what a server gives. */
    static void removeGiven(ObjectNode metadata) {
        metadata.remove(METADATA);
    }

    /** A copy of {@code object} without it. */
    static ObjectNode without(ObjectNode object) {
        ObjectNode copy = object.deepCopy();
        copy.remove("status");
        ObjectNode metadata = copy.withObjectProperty("metadata");
        removeGiven(metadata);
        // A controller notes its own progress here with each rollout; nobody declares it.
        ObjectNode annotations = metadata.withObjectProperty("annotations");
        annotations.remove("deployment.kubernetes.io/revision");
        if (annotations.isEmpty()) {
            metadata.remove("annotations");
        }
        return copy;
    }
}
