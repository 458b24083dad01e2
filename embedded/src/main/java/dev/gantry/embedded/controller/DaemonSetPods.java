package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Pods of DaemonSets: how one is made for its node, and of which node one is. */
final class DaemonSetPods {
    /** Pods that are on their node first, then the oldest. */
    static final Comparator<Stored> OLDEST_FIRST = Comparator.<Stored>comparingInt(pod -> isScheduled(pod) ? 0 : 1)
            .thenComparing(Stored::created)
            .thenComparing(Stored::name);

    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String NODE_NAME = "metadata.name";

    private DaemonSetPods() {}

    /** A pod that must run on {@code node}; the scheduler puts it there. */
    static ObjectNode pod(DaemonSet set, String hash, String node, Client client) {
        ObjectNode pod = PodTemplates.namedPod(set.object(), set.template(), client);
        pod.withObjectProperty("metadata").withObjectProperty("labels").put(ControllerRevisions.POD_LABEL, hash);
        ObjectNode spec = pod.withObjectProperty("spec");
        var tolerations = spec.putArray("tolerations");
        DaemonSetTolerations.of(set.podSpec()).forEach(toleration -> tolerations.add(toleration.deepCopy()));
        ObjectNode required = spec.withObjectProperty("affinity")
                .withObjectProperty("nodeAffinity")
                .withObjectProperty(REQUIRED);
        ObjectNode field = required.putArray("nodeSelectorTerms")
                .addObject()
                .putArray("matchFields")
                .addObject();
        field.put("key", NODE_NAME).put("operator", "In").putArray("values").add(node);
        return pod;
    }

    static boolean isScheduled(Stored pod) {
        return !pod.spec().path("nodeName").asString("").isEmpty();
    }

    /** The node that a pod is on, or must come to. */
    static Optional<String> node(Stored pod) {
        if (isScheduled(pod)) {
            return Optional.of(pod.spec().path("nodeName").asString());
        }
        JsonNode terms =
                pod.spec().path("affinity").path("nodeAffinity").path(REQUIRED).path("nodeSelectorTerms");
        for (JsonNode term : terms) {
            for (JsonNode field : term.path("matchFields")) {
                boolean names = field.path("key").asString("").equals(NODE_NAME)
                        && field.path("operator").asString("").equals("In");
                if (names && field.path("values").size() == 1) {
                    return Optional.of(field.path("values").path(0).asString(""));
                }
            }
        }
        return Optional.empty();
    }

    /** Pods by their node, without those that are finished and being deleted. */
    static Map<String, List<Stored>> byNode(List<Stored> pods) {
        Map<String, List<Stored>> byNode = new TreeMap<>();
        for (Stored pod : pods) {
            if (!Pods.isFinished(pod) || !pod.isDeleting()) {
                node(pod)
                        .ifPresent(node -> byNode.computeIfAbsent(node, any -> new ArrayList<>())
                                .add(pod));
            }
        }
        return byNode;
    }
}
