package dev.gantry.embedded;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** How soon a pod has to go when its node runs short: by what its containers request and may use at most. */
final class QualityOfService {
    private static final List<String> COUNTED = List.of("cpu", "memory");

    private QualityOfService() {}

    static String of(JsonNode spec) {
        boolean any = false;
        boolean all = true;
        for (String list : List.of("initContainers", "containers")) {
            for (JsonNode container : spec.path(list)) {
                JsonNode requests = container.path("resources").path("requests");
                JsonNode limits = container.path("resources").path("limits");
                for (String resource : COUNTED) {
                    any |= requests.has(resource) || limits.has(resource);
                    all &= limits.has(resource)
                            && (!requests.has(resource)
                                    || requests.path(resource).equals(limits.path(resource)));
                }
            }
        }
        return !any ? "BestEffort" : all ? "Guaranteed" : "Burstable";
    }
}
