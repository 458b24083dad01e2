package dev.gantry.embedded.admission;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills in the amounts that a namespace's LimitRanges say of containers that say nothing themselves. */
final class ContainerLimits {
    private static final String NOTE = "kubernetes.io/limit-ranger";

    private ContainerLimits() {}

    static void fill(ObjectNode pod, Client client) {
        String namespace = Admission.ref(pod).namespace().orElse("");
        for (Stored range : client.list("v1", "LimitRange", namespace)) {
            List<String> notes = new ArrayList<>();
            fill(pod, "containers", "container", range, notes);
            fill(pod, "initContainers", "init container", range, notes);
            if (!notes.isEmpty()) {
                pod.withObjectProperty("metadata")
                        .withObjectProperty("annotations")
                        .put(NOTE, "LimitRanger plugin set: " + String.join("; ", notes));
            }
        }
    }

    private static void fill(ObjectNode pod, String list, String word, Stored range, List<String> notes) {
        for (JsonNode container : pod.path("spec").path(list)) {
            if (container instanceof ObjectNode open) {
                Set<String> requests = new TreeSet<>();
                Set<String> limits = new TreeSet<>();
                for (JsonNode limit : range.spec().path("limits")) {
                    if (limit.path("type").asString("").equals("Container")) {
                        limits.addAll(inherit(open, "limits", limit.path("default")));
                        requests.addAll(inherit(open, "requests", limit.path("defaultRequest")));
                    }
                }
                note(requests, "request", word, open, notes);
                note(limits, "limit", word, open, notes);
            }
        }
    }

    private static Set<String> inherit(ObjectNode container, String field, JsonNode amounts) {
        Set<String> set = new TreeSet<>();
        for (Map.Entry<String, JsonNode> amount : amounts.properties()) {
            ObjectNode there = container.withObjectProperty("resources").withObjectProperty(field);
            if (!there.has(amount.getKey())) {
                there.set(amount.getKey(), amount.getValue());
                set.add(amount.getKey());
            }
        }
        return set;
    }

    private static void note(Set<String> set, String what, String word, ObjectNode container, List<String> notes) {
        if (!set.isEmpty()) {
            notes.add(String.join(", ", set) + " " + what + " for " + word + " "
                    + container.path("name").asString(""));
        }
    }
}
