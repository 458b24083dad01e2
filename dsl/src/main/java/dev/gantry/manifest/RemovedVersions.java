package dev.gantry.manifest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Versions of Kubernetes' own kinds that its servers no longer serve. */
public final class RemovedVersions {
    /**
     * What became of a version.
     *
     * @param since the first Kubernetes without it: {@code 1.22}
     * @param instead the API version to say now; empty where nothing took its place
     */
    public record Removal(String since, String instead) {}

    private static final String APPS = "apps/v1";
    private static final String NETWORKING = "networking.k8s.io/v1";
    private static final String RBAC = "rbac.authorization.k8s.io/";
    private static final String STORAGE = "storage.k8s.io/v1";
    private static final String FLOW = "flowcontrol.apiserver.k8s.io/";
    private static final Map<String, Removal> ALL = new HashMap<>();

    static {
        removed("extensions/v1beta1", "1.16", APPS, "Deployment", "DaemonSet", "ReplicaSet");
        removed("extensions/v1beta1", "1.16", NETWORKING, "NetworkPolicy");
        removed("extensions/v1beta1", "1.16", "", "PodSecurityPolicy");
        removed("extensions/v1beta1", "1.22", NETWORKING, "Ingress");
        removed("apps/v1beta1", "1.16", APPS, "Deployment", "StatefulSet", "ControllerRevision");
        removed(
                "apps/v1beta2",
                "1.16",
                APPS,
                "Deployment",
                "StatefulSet",
                "DaemonSet",
                "ReplicaSet",
                "ControllerRevision");
        removed("networking.k8s.io/v1beta1", "1.22", NETWORKING, "Ingress", "IngressClass");
        removed("batch/v2alpha1", "1.21", "batch/v1", "CronJob");
        removed("batch/v1beta1", "1.25", "batch/v1", "CronJob");
        removed("policy/v1beta1", "1.25", "policy/v1", "PodDisruptionBudget");
        removed("policy/v1beta1", "1.25", "", "PodSecurityPolicy");
        removed("autoscaling/v2beta1", "1.25", "autoscaling/v2", "HorizontalPodAutoscaler");
        removed("autoscaling/v2beta2", "1.26", "autoscaling/v2", "HorizontalPodAutoscaler");
        for (String version : new String[] {"v1alpha1", "v1beta1"}) {
            removed(RBAC + version, "1.22", RBAC + "v1", "Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding");
            removed("scheduling.k8s.io/" + version, "1.22", "scheduling.k8s.io/v1", "PriorityClass");
        }
        removed("apiextensions.k8s.io/v1beta1", "1.22", "apiextensions.k8s.io/v1", "CustomResourceDefinition");
        removed(
                "admissionregistration.k8s.io/v1beta1",
                "1.22",
                "admissionregistration.k8s.io/v1",
                "MutatingWebhookConfiguration",
                "ValidatingWebhookConfiguration");
        removed("apiregistration.k8s.io/v1beta1", "1.22", "apiregistration.k8s.io/v1", "APIService");
        removed(STORAGE + "beta1", "1.22", STORAGE, "StorageClass", "VolumeAttachment", "CSIDriver", "CSINode");
        removed(STORAGE + "beta1", "1.27", STORAGE, "CSIStorageCapacity");
        removed("coordination.k8s.io/v1beta1", "1.22", "coordination.k8s.io/v1", "Lease");
        removed("certificates.k8s.io/v1beta1", "1.22", "certificates.k8s.io/v1", "CertificateSigningRequest");
        removed("discovery.k8s.io/v1beta1", "1.25", "discovery.k8s.io/v1", "EndpointSlice");
        removed("events.k8s.io/v1beta1", "1.25", "events.k8s.io/v1", "Event");
        removed("node.k8s.io/v1beta1", "1.25", "node.k8s.io/v1", "RuntimeClass");
        removed(FLOW + "v1beta1", "1.26", FLOW + "v1", "FlowSchema", "PriorityLevelConfiguration");
        removed(FLOW + "v1beta2", "1.29", FLOW + "v1", "FlowSchema", "PriorityLevelConfiguration");
        removed(FLOW + "v1beta3", "1.32", FLOW + "v1", "FlowSchema", "PriorityLevelConfiguration");
        removed("settings.k8s.io/v1alpha1", "1.20", "", "PodPreset");
    }

    private RemovedVersions() {}

    private static void removed(String apiVersion, String since, String instead, String... kinds) {
        for (String kind : kinds) {
            ALL.put(apiVersion + " " + kind, new Removal(since, instead));
        }
    }

    /** What became of a kind's version, where servers no longer serve it. */
    public static Optional<Removal> of(String apiVersion, String kind) {
        return Optional.ofNullable(ALL.get(apiVersion + " " + kind));
    }
}
