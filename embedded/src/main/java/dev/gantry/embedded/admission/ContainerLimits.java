package dev.gantry.embedded.admission;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills in and holds the amounts that a namespace's LimitRanges say of containers. */
final class ContainerLimits {
    private static final List<String> LISTS = List.of("initContainers", "containers");

    private ContainerLimits() {}

    static void admit(ObjectNode pod, Client client) {
        String namespace = Admission.ref(pod).namespace().orElse("");
        List<String> wrong = new ArrayList<>();
        for (Stored range : client.list("v1", "LimitRange", namespace)) {
            for (JsonNode limit : range.spec().path("limits")) {
                if (limit.path("type").asString("").equals("Container")) {
                    for (String list : LISTS) {
                        for (JsonNode container : pod.path("spec").path(list)) {
                            if (container instanceof ObjectNode open) {
                                fill(open, limit);
                                check(open, limit, wrong);
                            }
                        }
                    }
                }
            }
        }
        if (wrong.size() == 1) {
            throw Forbidden.of(Admission.ref(pod), wrong.get(0));
        } else if (!wrong.isEmpty()) {
            throw Forbidden.of(Admission.ref(pod), "[" + String.join(", ", wrong) + "]");
        }
    }

    private static void fill(ObjectNode container, JsonNode limit) {
        ObjectNode resources = container.withObjectProperty("resources");
        inherit(resources, "limits", limit.path("default"));
        inherit(resources, "requests", limit.path("defaultRequest"));
    }

    private static void inherit(ObjectNode resources, String field, JsonNode amounts) {
        for (Map.Entry<String, JsonNode> amount : amounts.properties()) {
            ObjectNode there = resources.withObjectProperty(field);
            if (!there.has(amount.getKey())) {
                there.set(amount.getKey(), amount.getValue());
            }
        }
    }

    private static void check(ObjectNode container, JsonNode limit, List<String> wrong) {
        JsonNode requests = container.path("resources").path("requests");
        JsonNode limits = container.path("resources").path("limits");
        for (Map.Entry<String, JsonNode> least : limit.path("min").properties()) {
            String name = least.getKey();
            String bound = least.getValue().asString();
            if (!requests.has(name)) {
                wrong.add("minimum " + name + " usage per Container is " + bound + ".  No request is specified");
            } else if (amount(requests.path(name)).compareTo(amount(least.getValue())) < 0) {
                wrong.add("minimum " + name + " usage per Container is " + bound + ", but request is "
                        + requests.path(name).asString());
            }
        }
        for (Map.Entry<String, JsonNode> most : limit.path("max").properties()) {
            String name = most.getKey();
            String bound = most.getValue().asString();
            if (!limits.has(name)) {
                wrong.add("maximum " + name + " usage per Container is " + bound + ".  No limit is specified");
            } else if (amount(limits.path(name)).compareTo(amount(most.getValue())) > 0) {
                wrong.add("maximum " + name + " usage per Container is " + bound + ", but limit is "
                        + limits.path(name).asString());
            }
        }
        ratio(requests, limits, limit.path("maxLimitRequestRatio"), wrong);
    }

    private static void ratio(JsonNode requests, JsonNode limits, JsonNode ratios, List<String> wrong) {
        for (Map.Entry<String, JsonNode> most : ratios.properties()) {
            String name = most.getKey();
            if (requests.has(name)
                    && limits.has(name)
                    && amount(requests.path(name)).signum() > 0) {
                BigDecimal is = amount(limits.path(name)).divide(amount(requests.path(name)), MathContext.DECIMAL64);
                if (is.compareTo(amount(most.getValue())) > 0) {
                    wrong.add(name + " max limit to request ratio per Container is "
                            + most.getValue().asString() + ", but provided ratio is " + is.toPlainString());
                }
            }
        }
    }

    private static BigDecimal amount(JsonNode quantity) {
        return Quantity.of(quantity.asString("0")).amount();
    }
}
