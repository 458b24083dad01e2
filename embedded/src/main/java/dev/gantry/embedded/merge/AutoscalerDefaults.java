package dev.gantry.embedded.merge;

import static dev.gantry.embedded.merge.Defaults.set;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is filled into autoscalers. */
final class AutoscalerDefaults {
    private static final int UTILIZATION = 80;
    private static final int PERIOD = 15;

    private AutoscalerDefaults() {}

    static void fill(ObjectNode spec) {
        set(spec, "minReplicas", 1);
        if (spec.path("metrics").isEmpty()) {
            ObjectNode metric = spec.putArray("metrics").addObject().put("type", "Resource");
            metric.putObject("resource")
                    .put("name", "cpu")
                    .putObject("target")
                    .put("type", "Utilization")
                    .put("averageUtilization", UTILIZATION);
        }
        if (spec.get("behavior") instanceof ObjectNode behaviour) {
            ObjectNode up = behaviour.withObjectProperty("scaleUp");
            set(up, "stabilizationWindowSeconds", 0);
            set(up, "selectPolicy", "Max");
            if (!up.has("policies")) {
                ArrayNode policies = up.putArray("policies");
                policy(policies, "Pods", 4);
                policy(policies, "Percent", 100);
            }
            ObjectNode down = behaviour.withObjectProperty("scaleDown");
            set(down, "selectPolicy", "Max");
            if (!down.has("policies")) {
                policy(down.putArray("policies"), "Percent", 100);
            }
        }
    }

    private static void policy(ArrayNode policies, String type, int value) {
        policies.addObject().put("type", type).put("value", value).put("periodSeconds", PERIOD);
    }
}
