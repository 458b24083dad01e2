package dev.gantry.description;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1ReplicaSet;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.batch.V1CronJob;
import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.batch.V1JobSpec;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1LabelSelectorRequirement;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.Map;
import java.util.Optional;

/**
 * An object that runs pods, and what its pods are made from.
 *
 * @param object for example a Deployment, or a Pod itself
 * @param labels the pods' labels
 * @param pod what they are made from
 */
public record RunsPods(KubernetesObject object, Map<String, String> labels, V1PodSpec pod) {
    /** The object as one that runs pods, if it does. */
    public static Optional<RunsPods> of(KubernetesObject object) {
        if (object instanceof V1Pod pod) {
            return Optional.of(new RunsPods(object, labels(pod.metadata()), pod.spec()));
        }
        return template(object)
                .flatMap(template ->
                        template.spec().map(spec -> new RunsPods(object, labels(template.metadata()), spec)));
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

    private static Map<String, String> labels(Optional<V1ObjectMeta> metadata) {
        return metadata.map(V1ObjectMeta::labels).orElse(Map.of());
    }

    /** Whether a selector finds its pods; an empty one finds none that are meant. */
    public boolean isSelectedBy(Map<String, String> selector) {
        return !selector.isEmpty() && labels.entrySet().containsAll(selector.entrySet());
    }

    /** Whether a selector finds its pods; an empty one finds none that are meant. */
    public boolean isSelectedBy(V1LabelSelector selector) {
        boolean empty =
                selector.matchLabels().isEmpty() && selector.matchExpressions().isEmpty();
        return !empty
                && labels.entrySet().containsAll(selector.matchLabels().entrySet())
                && selector.matchExpressions().stream().allMatch(this::fulfils);
    }

    private boolean fulfils(V1LabelSelectorRequirement requirement) {
        String value = labels.get(requirement.key());
        return switch (requirement.operator()) {
            case "In" -> value != null && requirement.values().contains(value);
            case "NotIn" -> value == null || !requirement.values().contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> false;
        };
    }
}
