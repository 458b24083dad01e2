package dev.gantry.embedded.admission;

import dev.gantry.embedded.object.QuotaUsage;
import dev.gantry.embedded.object.Stored;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What each container has to say where a quota bounds it: how much processor and memory it asks. */
final class QuotaConstraints {
    private static final Set<String> SAID =
            new TreeSet<>(Set.of("cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory"));

    private QuotaConstraints() {}

    /** What is missing, in the server's words; empty if nothing is. */
    static String missing(Stored quota, Stored pod) {
        Map<String, Set<String>> missing = new TreeMap<>();
        if (!pod.spec().path("resources").isEmpty() || !isHeld(quota, pod)) {
            return "";
        }
        for (String list : List.of("containers", "initContainers")) {
            for (JsonNode container : pod.spec().path(list)) {
                for (String name : SAID) {
                    if (quota.spec().path("hard").has(name) && !says(container.path("resources"), name)) {
                        missing.computeIfAbsent(name, any -> new TreeSet<>())
                                .add(container.path("name").asString(""));
                    }
                }
            }
        }
        StringBuilder text = new StringBuilder();
        missing.forEach((name, containers) -> text.append(text.isEmpty() ? "must specify " : "; ")
                .append(name + " for: " + String.join(",", containers)));
        return text.toString();
    }

    /** Whether the quota is about this pod: it would be counted as one, were pods counted. */
    private static boolean isHeld(Stored quota, Stored pod) {
        ObjectNode counting = quota.tree().deepCopy();
        counting.withObjectProperty("spec").putObject("hard").put("pods", "1");
        return QuotaUsage.of(Stored.of(counting), pod).amount("pods").signum() > 0;
    }

    private static boolean says(JsonNode resources, String name) {
        String resource = name.substring(name.indexOf('.') + 1);
        return resources
                .path(name.startsWith("limits.") ? "limits" : "requests")
                .has(resource);
    }
}
