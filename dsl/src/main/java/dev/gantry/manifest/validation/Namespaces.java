package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.Namespace;
import java.util.List;
import java.util.Map;

/** What a namespace says of the pods in it, by labels. */
final class Namespaces {
    private static final List<String> LEVELS = List.of("privileged", "baseline", "restricted");
    private static final List<String> MODES = List.of("enforce", "audit", "warn");
    private static final String PREFIX = "pod-security.kubernetes.io/";

    private Namespaces() {}

    static void check(Namespace namespace, Faults faults) {
        Map<String, String> labels =
                namespace.getMetadata() == null ? null : namespace.getMetadata().getLabels();
        if (labels == null) {
            return;
        }
        for (String mode : MODES) {
            String label = PREFIX + mode;
            faults.oneOf(At.METADATA.in("labels").key(label), labels.get(label), LEVELS);
            String version = labels.get(label + "-version");
            if (version != null && !isVersion(version)) {
                faults.wrong(
                        "enum-unknown",
                        At.METADATA.in("labels").key(label + "-version"),
                        version,
                        "Say latest, or for instance v1.37.");
            }
        }
    }

    private static boolean isVersion(String version) {
        return version.equals("latest") || version.matches("v1\\.(0|[1-9][0-9]*)");
    }
}
