package dev.gantry.embedded.admission;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A pod stands a silent machine for five minutes, unless it says for how long. */
final class PodTolerations {
    private static final int FIVE_MINUTES = 300;

    private PodTolerations() {}

    static void admit(ObjectNode pod) {
        ObjectNode spec = pod.withObjectProperty("spec");
        for (String taint : List.of("node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable")) {
            boolean said = false;
            for (JsonNode toleration : spec.path("tolerations")) {
                String key = toleration.path("key").asString("");
                String effect = toleration.path("effect").asString("");
                said |= (key.equals(taint) || key.isEmpty()) && (effect.equals("NoExecute") || effect.isEmpty());
            }
            if (!said) {
                spec.withArrayProperty("tolerations")
                        .addObject()
                        .put("key", taint)
                        .put("operator", "Exists")
                        .put("effect", "NoExecute")
                        .put("tolerationSeconds", FIVE_MINUTES);
            }
        }
    }
}
