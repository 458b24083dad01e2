package dev.gantry.embedded.scheduler;

import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1Node;
import dev.gantry.kubernetes.core.V1NodeStatus;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node and what runs there. */
final class NodeState {
    private final V1Node node;
    private final Map<String, String> labels;
    private final Resources allocatable;
    private final long allowedPods;
    private final List<PodInfo> pods;
    private final List<PodInfo> choosy = new ArrayList<>();
    private final Resources asked;
    private final Resources guessed;

    private NodeState(
            V1Node node, Map<String, String> labels, Resources allocatable, long allowedPods, List<PodInfo> pods) {
        this.node = node;
        this.labels = labels;
        this.allocatable = allocatable;
        this.allowedPods = allowedPods;
        this.pods = pods;
        Resources allAsked = Resources.NONE;
        Resources allGuessed = Resources.NONE;
        for (PodInfo pod : pods) {
            allAsked = allAsked.plus(pod.requests().asked());
            allGuessed = allGuessed.plus(pod.requests().guessed());
            if (!pod.affinities().isNone()) {
                choosy.add(pod);
            }
        }
        this.asked = allAsked;
        this.guessed = allGuessed;
    }

    static NodeState of(V1Node node, List<PodInfo> pods) {
        Map<String, Quantity> allocatable =
                node.status().map(V1NodeStatus::allocatable).orElse(Map.of());
        @Nullable Quantity allowed = allocatable.get("pods");
        return new NodeState(
                node,
                node.metadata().map(V1ObjectMeta::labels).orElse(Map.of()),
                Resources.of(allocatable),
                allowed == null ? 0 : Amount.whole(allowed.text()),
                pods);
    }

    /** The same without some of its pods. */
    NodeState without(List<PodInfo> leaving) {
        List<PodInfo> staying = new ArrayList<>(pods);
        staying.removeAll(leaving);
        return new NodeState(node, labels, allocatable, allowedPods, staying);
    }

    /** The same with more pods. */
    NodeState with(List<PodInfo> more) {
        List<PodInfo> all = new ArrayList<>(pods);
        all.addAll(more);
        return new NodeState(node, labels, allocatable, allowedPods, all);
    }

    V1Node node() {
        return node;
    }

    String name() {
        return node.name();
    }

    Optional<String> label(String key) {
        return Optional.ofNullable(labels.get(key));
    }

    /** The pods that it has, also those that are being deleted. */
    List<PodInfo> pods() {
        return pods;
    }

    /** Those of its pods that want others near, or far. */
    List<PodInfo> choosy() {
        return choosy;
    }

    Resources allocatable() {
        return allocatable;
    }

    long allowedPods() {
        return allowedPods;
    }

    /** What its pods ask for. */
    Resources asked() {
        return asked;
    }

    /** As {@link #asked}, with something for those that ask for nothing. */
    Resources guessed() {
        return guessed;
    }
}
