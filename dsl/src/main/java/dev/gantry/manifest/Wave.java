package dev.gantry.manifest;

import java.util.List;

/**
 * What is applied together: an object refers to objects of its own wave or an earlier one. Within a wave nothing waits
 * for anything else. Deleted is in reverse.
 */
public enum Wave {
    /** What others live in. */
    NAMESPACES(0, "Namespace"),
    /** Kinds, which must be served before an object of theirs can be sent. */
    DEFINITIONS(10, "CustomResourceDefinition.apiextensions.k8s.io"),
    /** What pods and claims are classed by. */
    CLASSES(
            20,
            "PriorityClass.scheduling.k8s.io",
            "RuntimeClass.node.k8s.io",
            "StorageClass.storage.k8s.io",
            "VolumeAttributesClass.storage.k8s.io",
            "CSIDriver.storage.k8s.io",
            "IngressClass.networking.k8s.io",
            "DeviceClass.resource.k8s.io",
            "FlowSchema.flowcontrol.apiserver.k8s.io",
            "PriorityLevelConfiguration.flowcontrol.apiserver.k8s.io"),
    /** What everything after them is held to. */
    LIMITS(
            30,
            "ResourceQuota",
            "LimitRange",
            "ValidatingAdmissionPolicy.admissionregistration.k8s.io",
            "ValidatingAdmissionPolicyBinding.admissionregistration.k8s.io",
            "MutatingAdmissionPolicy.admissionregistration.k8s.io",
            "MutatingAdmissionPolicyBinding.admissionregistration.k8s.io",
            "NetworkPolicy.networking.k8s.io"),
    /** Who may do what. */
    ACCESS(
            40,
            "ServiceAccount",
            "ClusterRole.rbac.authorization.k8s.io",
            "ClusterRoleBinding.rbac.authorization.k8s.io",
            "Role.rbac.authorization.k8s.io",
            "RoleBinding.rbac.authorization.k8s.io"),
    /** What pods read and mount. */
    CONFIGURATION(
            50,
            "Secret",
            "ConfigMap",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "ResourceClaim.resource.k8s.io",
            "ResourceClaimTemplate.resource.k8s.io",
            "ClusterTrustBundle.certificates.k8s.io",
            "PodTemplate",
            "ExternalSecret.external-secrets.io"),
    /** Names and addresses, which pods may ask for when they start. */
    SERVICES(60, "Service", "Endpoints", "EndpointSlice.discovery.k8s.io"),
    /** What runs. */
    WORKLOADS(
            70,
            "StatefulSet.apps",
            "DaemonSet.apps",
            "Deployment.apps",
            "ReplicaSet.apps",
            "ReplicationController",
            "Pod",
            "Job.batch",
            "CronJob.batch"),
    /** What is set over running workloads, or leads to them. */
    OVER_WORKLOADS(
            80,
            "HorizontalPodAutoscaler.autoscaling",
            "PodDisruptionBudget.policy",
            "Ingress.networking.k8s.io",
            "ValidatingWebhookConfiguration.admissionregistration.k8s.io",
            "MutatingWebhookConfiguration.admissionregistration.k8s.io",
            "APIService.apiregistration.k8s.io"),
    /** Every other kind, custom resources above all: what serves them may be in an earlier wave. */
    OTHERS(90);

    private final int position;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> kinds;

    Wave(int position, String... kinds) {
        this.position = position;
        this.kinds = List.of(kinds);
    }

    /** Where files of this wave sort; there is room between two waves for a new one that moves no file. */
    int position() {
        return position;
    }

    /** The kinds in the order in which they are listed, as {@code Kind.group}, the core group's without one. */
    List<String> kinds() {
        return kinds;
    }

    /** The wave of an object. */
    public static Wave of(ObjectRef ref) {
        return ApplyOrder.wave(ref);
    }
}
