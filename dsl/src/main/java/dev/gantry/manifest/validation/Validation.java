package dev.gantry.manifest.validation;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1ReplicaSet;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.kubernetes.batch.V1CronJob;
import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.core.V1ConfigMap;
import dev.gantry.kubernetes.core.V1LimitRange;
import dev.gantry.kubernetes.core.V1Namespace;
import dev.gantry.kubernetes.core.V1PersistentVolumeClaim;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1ReplicationController;
import dev.gantry.kubernetes.core.V1ResourceQuota;
import dev.gantry.kubernetes.core.V1Secret;
import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.networking.V1Ingress;
import dev.gantry.kubernetes.networking.V1NetworkPolicy;
import dev.gantry.kubernetes.policy.V1PodDisruptionBudget;
import dev.gantry.kubernetes.rbac.V1ClusterRole;
import dev.gantry.kubernetes.rbac.V1ClusterRoleBinding;
import dev.gantry.kubernetes.rbac.V1Role;
import dev.gantry.kubernetes.rbac.V1RoleBinding;
import dev.gantry.kubernetes.scheduling.V1PriorityClass;
import dev.gantry.kubernetes.storage.V1StorageClass;
import dev.gantry.manifest.ObjectRef;

/** Says of an object of a kind that the language writes what an API server would find wrong with it. */
public final class Validation {
    /** Takes what is found. */
    public interface Sink {
        /** A rule is broken in a field of an object; the rest is sentences. */
        void problem(String rule, ObjectRef object, String field, String what, String sentence, String fix);
    }

    private Validation() {}

    /** Tells all that is wrong with an object. What a kind's class needs is loaded only where there is such an object. */
    public static void of(KubernetesObject object, ObjectRef ref, Sink sink) {
        Faults faults = new Faults(ref, sink);
        object.metadata().ifPresent(metadata -> Metadata.check(V1ObjectMeta.unwrap(metadata), faults));
        switch (ref.kind()) {
            case "Deployment" -> {
                if (object instanceof V1Deployment it) {
                    Deployments.check(V1Deployment.unwrap(it), faults);
                }
            }
            case "StatefulSet" -> {
                if (object instanceof V1StatefulSet it) {
                    StatefulSets.check(V1StatefulSet.unwrap(it), faults);
                }
            }
            case "DaemonSet" -> {
                if (object instanceof V1DaemonSet it) {
                    DaemonSets.check(V1DaemonSet.unwrap(it), faults);
                }
            }
            case "ReplicaSet" -> {
                if (object instanceof V1ReplicaSet it) {
                    ReplicaSets.check(V1ReplicaSet.unwrap(it), faults);
                }
            }
            case "Pod" -> {
                if (object instanceof V1Pod it) {
                    PodTemplates.pod(V1Pod.unwrap(it), faults);
                }
            }
            case "Job" -> {
                if (object instanceof V1Job it) {
                    Jobs.check(V1Job.unwrap(it), faults);
                }
            }
            case "CronJob" -> {
                if (object instanceof V1CronJob it) {
                    CronJobs.check(V1CronJob.unwrap(it), faults);
                }
            }
            case "Service" -> {
                if (object instanceof V1Service it) {
                    Services.check(V1Service.unwrap(it), faults);
                }
            }
            case "Ingress" -> {
                if (object instanceof V1Ingress it) {
                    Ingresses.check(V1Ingress.unwrap(it), faults);
                }
            }
            case "NetworkPolicy" -> {
                if (object instanceof V1NetworkPolicy it) {
                    NetworkPolicies.check(V1NetworkPolicy.unwrap(it), faults);
                }
            }
            case "HorizontalPodAutoscaler" -> {
                if (object instanceof V2HorizontalPodAutoscaler it) {
                    Autoscalers.check(V2HorizontalPodAutoscaler.unwrap(it), faults);
                }
            }
            case "PodDisruptionBudget" -> {
                if (object instanceof V1PodDisruptionBudget it) {
                    Budgets.check(V1PodDisruptionBudget.unwrap(it), faults);
                }
            }
            default -> others(object, ref, faults);
        }
    }

    private static void others(KubernetesObject object, ObjectRef ref, Faults faults) {
        switch (ref.kind()) {
            case "ConfigMap" -> {
                if (object instanceof V1ConfigMap it) {
                    DataObjects.configMap(V1ConfigMap.unwrap(it), faults);
                }
            }
            case "Secret" -> {
                if (object instanceof V1Secret it) {
                    DataObjects.secret(V1Secret.unwrap(it), faults);
                }
            }
            case "PersistentVolumeClaim" -> {
                if (object instanceof V1PersistentVolumeClaim it) {
                    Claims.check(V1PersistentVolumeClaim.unwrap(it).getSpec(), At.SPEC, faults);
                }
            }
            case "Role" -> {
                if (object instanceof V1Role it) {
                    Roles.check(Items.of(V1Role.unwrap(it).getRules()), true, faults);
                }
            }
            case "ClusterRole" -> {
                if (object instanceof V1ClusterRole it) {
                    Roles.cluster(V1ClusterRole.unwrap(it), faults);
                }
            }
            case "RoleBinding" -> {
                if (object instanceof V1RoleBinding it) {
                    RoleBindings.check(V1RoleBinding.unwrap(it), faults);
                }
            }
            case "ClusterRoleBinding" -> {
                if (object instanceof V1ClusterRoleBinding it) {
                    RoleBindings.cluster(V1ClusterRoleBinding.unwrap(it), faults);
                }
            }
            case "Namespace" -> {
                if (object instanceof V1Namespace it) {
                    Namespaces.check(V1Namespace.unwrap(it), faults);
                }
            }
            case "PriorityClass" -> {
                if (object instanceof V1PriorityClass it) {
                    PriorityClasses.check(V1PriorityClass.unwrap(it), faults);
                }
            }
            case "ResourceQuota" -> {
                if (object instanceof V1ResourceQuota it) {
                    Quotas.check(V1ResourceQuota.unwrap(it), faults);
                }
            }
            case "LimitRange" -> {
                if (object instanceof V1LimitRange it) {
                    LimitRanges.check(V1LimitRange.unwrap(it), faults);
                }
            }
            case "ReplicationController" -> {
                if (object instanceof V1ReplicationController it) {
                    ReplicationControllers.check(V1ReplicationController.unwrap(it), faults);
                }
            }
            case "StorageClass" -> {
                if (object instanceof V1StorageClass it) {
                    StorageClasses.check(V1StorageClass.unwrap(it), faults);
                }
            }
            default -> {}
        }
    }
}
