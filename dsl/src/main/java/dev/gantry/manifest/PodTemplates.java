package dev.gantry.manifest;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1ReplicaSet;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.batch.V1CronJob;
import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.batch.V1JobSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.core.V1ReplicationController;
import dev.gantry.kubernetes.core.V1ReplicationControllerSpec;
import java.util.Optional;

/** Gantry's own: what the pods of Kubernetes' own workloads are made from. */
public final class PodTemplates {
    private PodTemplates() {}

    /** The template in an object; empty where its kind has none, or the object says none. A Pod is not made from one. */
    public static Optional<V1PodTemplateSpec> of(KubernetesObject object) {
        if (object instanceof V1Deployment deployment) {
            return Optional.of(deployment.spec().template());
        }
        if (object instanceof V1StatefulSet set) {
            return Optional.of(set.spec().template());
        }
        if (object instanceof V1DaemonSet set) {
            return Optional.of(set.spec().template());
        }
        if (object instanceof V1Job job) {
            return Optional.of(job.spec().template());
        }
        if (object instanceof V1CronJob job) {
            return job.spec().jobTemplate().spec().map(V1JobSpec::template);
        }
        if (object instanceof V1ReplicaSet set) {
            return set.spec().template();
        }
        return object instanceof V1ReplicationController controller
                ? controller.spec().flatMap(V1ReplicationControllerSpec::template)
                : Optional.empty();
    }

    /** Where in the object the template stands: {@code spec.template}. */
    public static String field(KubernetesObject object) {
        return object instanceof V1CronJob ? "spec.jobTemplate.spec.template" : "spec.template";
    }
}
