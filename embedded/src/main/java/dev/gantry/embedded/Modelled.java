package dev.gantry.embedded;

import dev.gantry.cluster.ServedKind;
import dev.gantry.cluster.ServedKinds;
import dev.gantry.embedded.merge.KubernetesSchema;
import java.util.List;
import java.util.Set;

/**
 * The kinds that are served: those that something acts on, and those that are only kept and read. What would have to act and is
 * not modelled (webhooks, custom resources) is not served, so that nobody takes its silence for consent.
 */
final class Modelled {
    private static final Set<String> KINDS = Set.of(
            "v1 ConfigMap",
            "v1 Event",
            "v1 LimitRange",
            "v1 Namespace",
            "v1 Node",
            "v1 PersistentVolume",
            "v1 PersistentVolumeClaim",
            "v1 Pod",
            "v1 PodTemplate",
            "v1 ResourceQuota",
            "v1 Secret",
            "v1 Service",
            "v1 ServiceAccount",
            "apps/v1 ControllerRevision",
            "apps/v1 DaemonSet",
            "apps/v1 Deployment",
            "apps/v1 ReplicaSet",
            "apps/v1 StatefulSet",
            "autoscaling/v2 HorizontalPodAutoscaler",
            "batch/v1 CronJob",
            "batch/v1 Job",
            "coordination.k8s.io/v1 Lease",
            "discovery.k8s.io/v1 EndpointSlice",
            "networking.k8s.io/v1 Ingress",
            "networking.k8s.io/v1 IngressClass",
            "networking.k8s.io/v1 NetworkPolicy",
            "node.k8s.io/v1 RuntimeClass",
            "policy/v1 PodDisruptionBudget",
            "rbac.authorization.k8s.io/v1 ClusterRole",
            "rbac.authorization.k8s.io/v1 ClusterRoleBinding",
            "rbac.authorization.k8s.io/v1 Role",
            "rbac.authorization.k8s.io/v1 RoleBinding",
            "scheduling.k8s.io/v1 PriorityClass",
            "storage.k8s.io/v1 CSIDriver",
            "storage.k8s.io/v1 StorageClass");

    private Modelled() {}

    static List<ServedKind> kinds() {
        return KubernetesSchema.bundled().kinds().stream()
                .filter(kind -> KINDS.contains(kind.toString()))
                .toList();
    }

    static ServedKinds served() {
        return ServedKinds.of(kinds(), Set.of());
    }
}
