package dev.gantry.embedded.controller;

import dev.gantry.kubernetes.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An item of {@code spec.metrics}.
 *
 * @param type {@code Resource}
 * @param source what it says under the field of that name
 */
record ScalingMetric(String type, JsonNode source) {
    private static final int MILLI = 3;
    private static final Map<String, String> FIELDS = Map.of(
            "Resource", "resource",
            "ContainerResource", "containerResource",
            "Pods", "pods",
            "Object", "object",
            "External", "external");

    static ScalingMetric of(JsonNode spec) {
        String type = spec.path("type").asString("");
        return new ScalingMetric(type, spec.path(FIELDS.getOrDefault(type, "resource")));
    }

    /** Whether it is measured of pods, not of something beside them. */
    boolean isOfPods() {
        return !type.equals("Object") && !type.equals("External");
    }

    /** Whether it is about processors, of which pods use more while they start. */
    boolean isProcessor() {
        return type.endsWith("Resource") && source.path("name").asString("").equals("cpu");
    }

    boolean isUtilization() {
        return target().has("averageUtilization");
    }

    /** Whether it is a sum that is shared by the pods. */
    boolean isShared() {
        return !isOfPods() && target().has("averageValue");
    }

    /** What it is to be. */
    double wanted() {
        if (isUtilization()) {
            return target().path("averageUtilization").asDouble();
        }
        String text = target().path(target().has("averageValue") ? "averageValue" : "value")
                .asString("0");
        return Quantity.of(text).amount().doubleValue();
    }

    private JsonNode target() {
        return source.path("target");
    }

    /** The reason of events and conditions where it has no value. */
    String failure() {
        return "FailedGet" + type + "Metric";
    }

    String words() {
        String name = source.path("name").asString("");
        String whole = isUtilization() ? " resource utilization (percentage of request)" : " resource";
        String metric = " metric " + source.path("metric").path("name").asString("");
        return switch (type) {
            case "Resource" -> name + whole;
            case "ContainerResource" -> name + " container" + whole;
            case "Pods" -> "pods" + metric;
            case "Object" -> source.path("describedObject").path("kind").asString("") + metric;
            default -> "external" + metric;
        };
    }

    /** It, as {@code status.currentMetrics[]} shows it. */
    ObjectNode status(double value) {
        ObjectNode status = JsonNodeFactory.instance.objectNode().put("type", type);
        ObjectNode shown = status.putObject(FIELDS.getOrDefault(type, "resource"));
        for (String field : new String[] {"name", "container", "metric", "describedObject"}) {
            if (source.has(field)) {
                shown.set(field, source.path(field).deepCopy());
            }
        }
        ObjectNode current = shown.putObject("current");
        if (isUtilization()) {
            current.put("averageUtilization", (int) value);
        } else {
            current.put(target().has("averageValue") && isOfPods() ? "averageValue" : "value", text(value));
        }
        return status;
    }

    private static String text(double value) {
        BigDecimal amount = BigDecimal.valueOf(value).setScale(MILLI, RoundingMode.HALF_UP);
        return amount.stripTrailingZeros().scale() <= 0
                ? amount.toBigInteger().toString()
                : amount.movePointRight(MILLI).toBigInteger() + "m";
    }
}
