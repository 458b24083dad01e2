package dev.gantry;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Named;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.kubernetes.networking.V1NetworkPolicyPeer;
import dev.gantry.manifest.PodTemplates;
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
        return PodTemplates.of(object).map(template -> template.metadata().orElse(V1ObjectMeta.of()));
    }
}
