package dev.gantry.embedded.scheduler;

import dev.gantry.embedded.object.Stored;
import dev.gantry.footprint.NodeMatch;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** How evenly pods are to be spread over the values of a label of nodes. */
record SpreadConstraint(
        int maxSkew,
        String topologyKey,
        PodSelector selector,
        int minDomains,
        boolean honorsAffinity,
        boolean honorsTaints) {
    static final String HOSTNAME = "kubernetes.io/hostname";
    private static final String ZONE = "topology.kubernetes.io/zone";

    /** Those that a pod says itself, of one {@code whenUnsatisfiable}. */
    static List<SpreadConstraint> said(PodInfo pod, String whenUnsatisfiable) {
        List<SpreadConstraint> constraints = new ArrayList<>();
        for (JsonNode said : pod.spec().path("topologySpreadConstraints")) {
            if (said.path("whenUnsatisfiable").asString("").equals(whenUnsatisfiable)) {
                constraints.add(new SpreadConstraint(
                        said.path("maxSkew").asInt(1),
                        said.path("topologyKey").asString(""),
                        PodSelector.of(said, pod.labels()),
                        said.path("minDomains").asInt(1),
                        said.path("nodeAffinityPolicy").asString("Honor").equals("Honor"),
                        said.path("nodeTaintsPolicy").asString("Ignore").equals("Honor")));
            }
        }
        return constraints;
    }

    /** The preferences for a pod that says nothing and belongs to a service or an owner with a selector. */
    static List<SpreadConstraint> byDefault(PodInfo pod, Snapshot snapshot) {
        PodSelector selector = selector(pod, snapshot);
        return selector.isEmpty()
                ? List.of()
                : List.of(
                        new SpreadConstraint(3, HOSTNAME, selector, 1, true, false),
                        new SpreadConstraint(5, ZONE, selector, 1, true, false));
    }

    private static PodSelector selector(PodInfo pod, Snapshot snapshot) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Stored service : snapshot.services()) {
            JsonNode chosen = service.spec().path("selector");
            if (service.namespace().equals(pod.namespace()) && isChosen(pod, chosen)) {
                addLabels(chosen, labels);
            }
        }
        JsonNode ofOwner = MissingNode.getInstance();
        Optional<ObjectRef> owner = pod.stored().controller();
        for (Stored known : owner.isPresent() ? snapshot.owners() : List.<Stored>of()) {
            if (known.ref().equals(owner.get())) {
                JsonNode selector = known.spec().path("selector");
                if (known.ref().kind().equals("ReplicationController")) {
                    addLabels(selector, labels);
                } else {
                    ofOwner = selector;
                }
            }
        }
        return PodSelector.ofBoth(labels, ofOwner);
    }

    private static boolean isChosen(PodInfo pod, JsonNode labels) {
        if (!labels.isObject()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> label : labels.properties()) {
            if (!label.getValue().asString("").equals(pod.labels().get(label.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static void addLabels(JsonNode from, Map<String, String> labels) {
        from.properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
    }

    /** Whether the pods of a node are counted. */
    boolean counts(NodeState node, V1PodSpec pod) {
        return (!honorsAffinity || NodeMatch.isWanted(node.node(), pod))
                && (!honorsTaints || NodeMatch.isTolerated(node.node(), pod.tolerations()));
    }

    /** How many pods of a node are meant, of those in a namespace that are not being deleted. */
    int count(NodeState node, String namespace) {
        int count = 0;
        if (!selector.isEmpty()) {
            for (PodInfo pod : node.pods()) {
                if (!pod.stored().isDeleting() && pod.namespace().equals(namespace) && selector.matches(pod.labels())) {
                    count++;
                }
            }
        }
        return count;
    }

    /** Whether a node has the labels that all of them are about. */
    static boolean areAbout(NodeState node, List<SpreadConstraint> constraints) {
        for (SpreadConstraint constraint : constraints) {
            if (node.label(constraint.topologyKey).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
