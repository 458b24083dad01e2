package dev.gantry;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Named;
import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1ReplicaSet;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.batch.V1CronJob;
import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.batch.V1JobSpec;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.networking.V1NetworkPolicyPeer;
import java.util.Map;
import java.util.Optional;

/** The pods that a part in Kubernetes' own words runs, as a network policy speaks of them. */
final class LevelOnePods {
    /** Every namespace has this label, with its name. */
    static final String NAMESPACE = "kubernetes.io/metadata.name";

    private LevelOnePods() {}

    /** Empty for what runs none. Pods without labels are found with all others of their namespace only. */
    static Optional<V1NetworkPolicyPeer> of(Named part) {
        if (!(part instanceof KubernetesObject object)) {
            return Optional.empty();
        }
        return metadata(object).map(metadata -> {
            Map<String, String> labels = metadata.labels();
            V1LabelSelector all = V1LabelSelector.of();
            V1NetworkPolicyPeer peer =
                    V1NetworkPolicyPeer.of().podSelector(labels.isEmpty() ? all : all.matchLabels(labels));
            return object.namespace()
                    .map(in -> peer.namespaceSelector(all.matchLabels(Map.of(NAMESPACE, in))))
                    .orElse(peer);
        });
    }

    private static Optional<V1ObjectMeta> metadata(KubernetesObject object) {
        if (object instanceof V1Pod pod) {
            return Optional.of(pod.metadata().orElse(V1ObjectMeta.of()));
        }
        return template(object).map(template -> template.metadata().orElse(V1ObjectMeta.of()));
    }

    private static Optional<V1PodTemplateSpec> template(KubernetesObject object) {
        if (object instanceof V1Deployment deployment) {
            return Optional.of(deployment.spec().template());
        }
        if (object instanceof V1StatefulSet set) {
            return Optional.of(set.spec().template());
        }
        if (object instanceof V1DaemonSet set) {
            return Optional.of(set.spec().template());
        }
        if (object instanceof V1ReplicaSet set) {
            return set.spec().template();
        }
        if (object instanceof V1Job job) {
            return Optional.of(job.spec().template());
        }
        return object instanceof V1CronJob job
                ? job.spec().jobTemplate().spec().map(V1JobSpec::template)
                : Optional.empty();
    }
}
