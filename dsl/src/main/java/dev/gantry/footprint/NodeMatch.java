package dev.gantry.footprint;

import dev.gantry.kubernetes.core.V1Affinity;
import dev.gantry.kubernetes.core.V1Node;
import dev.gantry.kubernetes.core.V1NodeAffinity;
import dev.gantry.kubernetes.core.V1NodeSelectorRequirement;
import dev.gantry.kubernetes.core.V1NodeSelectorTerm;
import dev.gantry.kubernetes.core.V1NodeSpec;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1Taint;
import dev.gantry.kubernetes.core.V1Toleration;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a node is right for a pod by labels, name and taints, whatever runs there. */
public final class NodeMatch {
    private static final List<String> TROUBLES =
            List.of("not-ready", "unreachable", "disk-pressure", "memory-pressure", "pid-pressure", "unschedulable");

    private NodeMatch() {}

    static boolean isRight(V1Node node, V1PodSpec pod) {
        return isWanted(node, pod) && isTolerated(node, pod.tolerations());
    }

    /** As {@link #isRight}, for a pod of a DaemonSet: troubles of a node do not keep it away. */
    static boolean isRightForDaemon(V1Node node, V1PodSpec pod) {
        List<V1Toleration> tolerations = new ArrayList<>(pod.tolerations());
        for (String trouble : TROUBLES) {
            tolerations.add(
                    V1Toleration.of().key("node.kubernetes.io/" + trouble).operator(V1Toleration.Operator.EXISTS));
        }
        return isWanted(node, pod) && isTolerated(node, tolerations);
    }

    /** Whether a node has what the pod requires of nodes: its node selector and its required node affinity. */
    public static boolean isWanted(V1Node node, V1PodSpec pod) {
        Map<String, String> labels = node.metadata().map(V1ObjectMeta::labels).orElse(Map.of());
        for (Map.Entry<String, String> selected : pod.nodeSelector().entrySet()) {
            if (!selected.getValue().equals(labels.get(selected.getKey()))) {
                return false;
            }
        }
        Optional<List<V1NodeSelectorTerm>> terms = pod.affinity()
                .flatMap(V1Affinity::nodeAffinity)
                .flatMap(V1NodeAffinity::requiredDuringSchedulingIgnoredDuringExecution)
                .map(selector -> selector.nodeSelectorTerms());
        return terms.isEmpty() || terms.get().stream().anyMatch(term -> meets(node, labels, term));
    }

    /** Whether a node meets all requirements of a term; of one that has none, no node does. */
    public static boolean meets(V1Node node, V1NodeSelectorTerm term) {
        return meets(node, node.metadata().map(V1ObjectMeta::labels).orElse(Map.of()), term);
    }

    private static boolean meets(V1Node node, Map<String, String> labels, V1NodeSelectorTerm term) {
        if (term.matchExpressions().isEmpty() && term.matchFields().isEmpty()) {
            return false; // as Kubernetes has it: a term of nothing chooses nothing
        }
        for (V1NodeSelectorRequirement requirement : term.matchExpressions()) {
            if (!meets(Optional.ofNullable(labels.get(requirement.key())), requirement)) {
                return false;
            }
        }
        for (V1NodeSelectorRequirement requirement : term.matchFields()) {
            if (!meets(Optional.of(node.name()), requirement)) {
                return false;
            }
        }
        return true;
    }

    private static boolean meets(Optional<String> value, V1NodeSelectorRequirement requirement) {
        return switch (requirement.operator()) {
            case IN -> value.isPresent() && requirement.values().contains(value.get());
            case NOT_IN -> value.isEmpty() || !requirement.values().contains(value.get());
            case EXISTS -> value.isPresent();
            case DOES_NOT_EXIST -> value.isEmpty();
            case GT -> compared(value, requirement) > 0;
            case LT -> compared(value, requirement) < 0;
        };
    }

    /** Above, below, or 0 where they are equal or one is no number. */
    private static int compared(Optional<String> value, V1NodeSelectorRequirement requirement) {
        try {
            return Long.compare(
                    Long.parseLong(value.orElse("")),
                    Long.parseLong(requirement.values().get(0)));
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    /** Whether none of the node's taints keeps away a pod of these tolerations. */
    public static boolean isTolerated(V1Node node, List<V1Toleration> tolerations) {
        for (V1Taint taint : node.spec().map(V1NodeSpec::taints).orElse(List.of())) {
            if (taint.effect() != V1Taint.Effect.PREFER_NO_SCHEDULE
                    && tolerations.stream().noneMatch(toleration -> tolerates(toleration, taint))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a toleration is for a taint. The operators {@code Gt} and {@code Lt}, off by default, are for none. */
    public static boolean tolerates(V1Toleration toleration, V1Taint taint) {
        if (toleration.effect().isPresent() && toleration.effect().get() != taint.effect()) {
            return false;
        }
        if (toleration.key().isPresent() && !toleration.key().get().equals(taint.key())) {
            return false;
        }
        return switch (toleration.operator().orElse(V1Toleration.Operator.EQUAL)) {
            case EXISTS -> true;
            case EQUAL -> toleration.value().orElse("").equals(taint.value().orElse(""));
            case GT, LT -> false;
        };
    }
}
