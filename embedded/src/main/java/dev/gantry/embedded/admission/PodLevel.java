package dev.gantry.embedded.admission;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.validation.PodSecurityLevels;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A pod keeps to the Pod Security level that its namespace enforces. */
final class PodLevel {
    private static final String LABEL = "pod-security.kubernetes.io/enforce";

    private PodLevel() {}

    static void check(ObjectNode pod, Client client) {
        ObjectRef ref = Admission.ref(pod);
        String level = client.get(
                        ObjectRef.of("v1", "Namespace", ref.namespace().orElse("")))
                .map(it -> it.labels().getOrDefault(LABEL, ""))
                .orElse("");
        if (!level.equals("baseline") && !level.equals("restricted")) {
            return;
        }
        List<String> breaches = new ArrayList<>();
        PodSecurityLevels.check(
                V1PodSpec.unwrap(Stored.of(pod).as(V1Pod.class).spec()),
                level,
                (field, what, fix) -> breaches.add(field + " (" + what + ")"));
        if (!breaches.isEmpty()) {
            throw Forbidden.of(ref, "violates PodSecurity \"" + level + ":latest\": " + String.join(", ", breaches));
        }
    }
}
