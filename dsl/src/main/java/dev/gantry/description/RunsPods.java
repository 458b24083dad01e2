package dev.gantry.description;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1LabelSelectorRequirement;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.manifest.PodTemplates;
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
        return PodTemplates.of(object)
                .flatMap(template ->
                        template.spec().map(spec -> new RunsPods(object, labels(template.metadata()), spec)));
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
