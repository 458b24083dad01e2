package dev.gantry.embedded;

import dev.gantry.embedded.object.Stored;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How which container behaves: by its image, else by the name of its pod's workload, else as by default. */
final class Programs {
    private static final String NAME = "app.kubernetes.io/name";

    private final Map<String, Program> byImage = new HashMap<>();
    private final Map<String, Program> byWorkload = new HashMap<>();

    void ofImage(String image, Program program) {
        byImage.put(image, program);
    }

    void ofWorkload(String name, Program program) {
        byWorkload.put(name, program);
    }

    /** That of a container, which is the pod's main one or not. */
    Program of(Stored pod, JsonNode container, boolean isMain) {
        Program said = byImage.get(container.path("image").asString(""));
        if (said == null && isMain) {
            said = byWorkload.get(pod.labels().getOrDefault(NAME, ""));
        }
        return said == null ? Program.DEFAULT : said;
    }
}
