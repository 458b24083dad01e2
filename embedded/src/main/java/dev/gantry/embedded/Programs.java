package dev.gantry.embedded;

import dev.gantry.embedded.object.Stored;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How which container behaves: as somebody decides of it, else by its image, else by the name of its pod's workload, else as by default. */
final class Programs {
    private static final String NAME = "app.kubernetes.io/name";

    private final Map<String, Program> byImage = new HashMap<>();
    private final Map<String, Program> byWorkload = new HashMap<>();
    private PodBehaviour decided = (pod, container) -> Optional.empty();

    void ofImage(String image, Program program) {
        byImage.put(image, program);
    }

    void ofWorkload(String name, Program program) {
        byWorkload.put(name, program);
    }

    void decidedBy(PodBehaviour behaviour) {
        decided = behaviour;
    }

    /** A container with a readiness probe, where somebody decides when it answers and nothing would ask. */
    JsonNode probed(Stored pod, JsonNode container) {
        if (container.has("readinessProbe") || decided.of(pod, container).isEmpty()) {
            return container;
        }
        ObjectNode probed = (ObjectNode) container.deepCopy();
        probed.putObject("readinessProbe").put("periodSeconds", 1);
        return probed;
    }

    /** That of a container, which is the pod's main one or not. */
    Program of(Stored pod, JsonNode container, boolean isMain) {
        Optional<Program> first = decided.of(pod, container);
        if (first.isPresent()) {
            return first.get();
        }
        Program said = byImage.get(container.path("image").asString(""));
        if (said == null && isMain) {
            said = byWorkload.get(pod.labels().getOrDefault(NAME, ""));
        }
        return said == null ? Program.DEFAULT : said;
    }
}
