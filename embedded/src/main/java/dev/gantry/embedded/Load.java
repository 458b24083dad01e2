package dev.gantry.embedded;

import dev.gantry.embedded.controller.AutoscalerController;
import dev.gantry.embedded.object.Stored;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/** What autoscalers measure, which is given from outside. */
final class Load implements AutoscalerController.Metrics {
    private final Map<String, Double> values = new HashMap<>();

    void set(String workload, String metric, double value) {
        values.put(workload + " " + metric, value);
    }

    @Override
    public OptionalDouble current(Stored autoscaler, JsonNode metric, List<Stored> pods) {
        String target = autoscaler.spec().path("scaleTargetRef").path("name").asString("");
        Double value = values.get(target + " " + name(metric));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** What it measures: {@code cpu}, {@code memory}, or the name of a metric. */
    private static String name(JsonNode metric) {
        return switch (metric.path("type").asString("")) {
            case "Resource" -> metric.path("resource").path("name").asString("");
            case "ContainerResource" ->
                metric.path("containerResource").path("name").asString("");
            case "Pods" -> metric.path("pods").path("metric").path("name").asString("");
            case "Object" -> metric.path("object").path("metric").path("name").asString("");
            default -> metric.path("external").path("metric").path("name").asString("");
        };
    }
}
