package dev.gantry.embedded.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What an autoscaler looks at: of each metric what it is and what it should be. */
final class Metrics {
    private static final int SHOWN = 2;

    private Metrics() {}

    static String of(JsonNode autoscaler) {
        JsonNode specs = autoscaler.at("/spec/metrics");
        JsonNode statuses = autoscaler.at("/status/currentMetrics");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            all.add(metric(specs.path(i), statuses.path(i)));
        }
        if (all.isEmpty()) {
            return "<none>";
        }
        String first = String.join(", ", all.subList(0, Math.min(SHOWN, all.size())));
        return all.size() > SHOWN ? first + " + " + (all.size() - SHOWN) + " more..." : first;
    }

    private static String metric(JsonNode spec, JsonNode status) {
        String type = spec.path("type").asString("");
        String field = type.isEmpty() ? "" : type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        JsonNode target = spec.path(field).path("target");
        JsonNode current = status.path(field).path("current");
        boolean isResource = type.equals("Resource") || type.equals("ContainerResource");
        String name = isResource ? spec.path(field).path("name").asString("") + ": " : "";
        if (isResource && !target.has("averageValue")) {
            return name + percent(current, "<unknown>") + "/" + percent(target, "<auto>");
        }
        boolean isAverage = target.has("averageValue");
        String value = isAverage ? "averageValue" : "value";
        String unit = isAverage && (type.equals("External") || type.equals("Object")) ? " (avg)" : "";
        return name + current.path(value).asString("<unknown>") + "/"
                + target.path(value).asString("") + unit;
    }

    private static String percent(JsonNode value, String otherwise) {
        JsonNode utilization = value.path("averageUtilization");
        return utilization.isNumber() ? utilization.asInt() + "%" : otherwise;
    }
}
