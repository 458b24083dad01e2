package dev.gantry.embedded.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Autoscalers in their first version, which kubectl 1.32 makes: it only knows the share of CPU. They are kept in the second one; what the
 * first has no word for goes along in an annotation on a real server, and is left out here.
 */
final class Autoscalers {
    private static final String TARGET = "targetCPUUtilizationPercentage";
    private static final String CURRENT = "currentCPUUtilizationPercentage";

    private Autoscalers() {}

    static ObjectNode toSecond(ObjectNode first) {
        ObjectNode second = first.deepCopy();
        second.put("apiVersion", "autoscaling/v2");
        if (second.get("spec") instanceof ObjectNode spec) {
            JsonNode percent = spec.remove(TARGET);
            if (percent != null && percent.isNumber()) {
                ObjectNode metric = spec.putArray("metrics").addObject().put("type", "Resource");
                metric.putObject("resource")
                        .put("name", "cpu")
                        .putObject("target")
                        .put("type", "Utilization")
                        .put("averageUtilization", percent.asInt());
            }
        }
        return second;
    }

    static ObjectNode toFirst(ObjectNode second) {
        ObjectNode first = second.deepCopy();
        first.put("apiVersion", "autoscaling/v1");
        if (first.get("spec") instanceof ObjectNode spec) {
            spec.remove("behavior");
            percent(spec.remove("metrics"), "target", spec, TARGET);
        }
        if (first.get("status") instanceof ObjectNode status) {
            status.remove("conditions");
            percent(status.remove("currentMetrics"), "current", status, CURRENT);
        }
        return first;
    }

    private static void percent(@Nullable JsonNode metrics, String side, ObjectNode into, String field) {
        if (metrics instanceof ArrayNode list) {
            for (JsonNode metric : list) {
                JsonNode value = metric.path("resource").path(side).path("averageUtilization");
                if (metric.path("resource").path("name").asString("").equals("cpu") && value.isNumber()) {
                    into.set(field, value);
                }
            }
        }
    }
}
