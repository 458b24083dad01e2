package dev.gantry.embedded.admission;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.footprint.PodAmounts;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds the amounts that a namespace's LimitRanges say of containers, pods and claims. */
final class LimitRanges {
    private LimitRanges() {}

    static void check(ObjectNode object, Client client) {
        ObjectRef ref = Admission.ref(object);
        boolean isPod = ref.kind().equals("Pod");
        for (Stored range : client.list("v1", "LimitRange", ref.namespace().orElse(""))) {
            List<String> wrong = new ArrayList<>();
            for (JsonNode limit : range.spec().path("limits")) {
                if (isPod) {
                    pod(object, limit, wrong);
                } else {
                    claim(object, limit, wrong);
                }
            }
            List<String> distinct = wrong.stream().distinct().toList();
            if (distinct.size() == 1) {
                throw Forbidden.of(ref, distinct.get(0));
            } else if (!distinct.isEmpty()) {
                throw Forbidden.of(ref, "[" + String.join(", ", distinct) + "]");
            }
        }
    }

    private static void pod(ObjectNode pod, JsonNode limit, List<String> wrong) {
        String type = limit.path("type").asString("");
        if (type.equals("Container")) {
            for (String list : List.of("containers", "initContainers")) {
                for (JsonNode container : pod.path("spec").path(list)) {
                    JsonNode resources = container.path("resources");
                    new LimitBounds(type, resources.path("requests"), resources.path("limits")).check(limit, wrong);
                }
            }
        } else if (type.equals("Pod")) {
            PodAmounts amounts = PodAmounts.of(Stored.of(pod).as(V1Pod.class).spec());
            new LimitBounds(type, tree(amounts.requests()), tree(amounts.limits())).check(limit, wrong);
        }
    }

    private static ObjectNode tree(dev.gantry.footprint.Amounts amounts) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        amounts.resources()
                .forEach(name -> tree.put(name, amounts.quantity(name).text()));
        return tree;
    }

    private static void claim(ObjectNode claim, JsonNode limit, List<String> wrong) {
        String type = limit.path("type").asString("");
        if (type.equals("PersistentVolumeClaim")) {
            JsonNode requests = claim.path("spec").path("resources").path("requests");
            new LimitBounds(type, requests, JsonNodeFactory.instance.objectNode()).checkRequests(limit, wrong);
        }
    }
}
