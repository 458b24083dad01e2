package dev.gantry.embedded;

import dev.gantry.cluster.ServedKind;
import dev.gantry.embedded.object.Sharing;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** How often what is wanted of an object changed, which is counted for some kinds. */
final class Generation {
    private static final Set<String> UNCOUNTED = Set.of(
            "ConfigMap",
            "Event",
            "LimitRange",
            "Namespace",
            "Node",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "PodTemplate",
            "ResourceQuota",
            "Secret",
            "Service",
            "ServiceAccount",
            "ControllerRevision",
            "HorizontalPodAutoscaler",
            "Lease",
            "RuntimeClass",
            "ClusterRole",
            "ClusterRoleBinding",
            "Role",
            "RoleBinding",
            "CSIDriver",
            "StorageClass");

    private Generation() {}

    static boolean isCounted(ServedKind kind) {
        return !UNCOUNTED.contains(kind.kind());
    }

    /** Whether anything but metadata and status differs, or a deletion began. */
    static boolean differs(ObjectNode before, ObjectNode after) {
        return !wanted(before).equals(wanted(after))
                || before.path("metadata").has("deletionTimestamp")
                        != after.path("metadata").has("deletionTimestamp");
    }

    /** What is below it is shared. */
    private static ObjectNode wanted(ObjectNode tree) {
        ObjectNode wanted = tree.objectNode();
        wanted.setAll(tree);
        wanted.remove(List.of("metadata", "status"));
        if (tree.path("kind").asString("").equals("Pod") && wanted.path("spec").isObject()) {
            // Where it stands is the scheduler's doing, and nothing that is wanted.
            Sharing.own(wanted, "spec").remove("nodeName");
        }
        return wanted;
    }
}
