package dev.gantry.manifest.check;

import dev.gantry.kubernetes.core.V1Namespace;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.manifest.validation.PodSecurityLevels;
import java.util.Optional;

/** Pods are what their namespace lets in, where it is among the objects and says so ({@code pod-security-violated}). */
final class PodSecurity implements Check {
    private static final String LABEL = "pod-security.kubernetes.io/enforce";

    @Override
    public void check(Objects objects, Report report) {
        objects.each(V1Namespace.class, (ref, namespace) -> {
            String level = namespace
                    .metadata()
                    .map(V1ObjectMeta::labels)
                    .map(labels -> labels.getOrDefault(LABEL, ""))
                    .orElse("");
            if (level.isEmpty() || level.equals("privileged")) {
                return;
            }
            for (PodTemplate pod : objects.pods()) {
                if (Objects.mayBeSame(pod.owner().namespace(), Optional.of(ref.name()))) {
                    check(pod, ref.name(), level, report);
                }
            }
        });
    }

    private static void check(PodTemplate pod, String namespace, String level, Report report) {
        PodSecurityLevels.check(
                V1PodSpec.unwrap(pod.spec()),
                level,
                (field, what, fix) -> report.problem(
                        "pod-security-violated",
                        pod.owner(),
                        pod.field() + field,
                        "The pods of " + pod.owner() + " have " + what + ", and the namespace \"" + namespace
                                + "\" enforces the level " + level + ".",
                        "A namespace lets in pods that keep its Pod Security level, and no others.",
                        fix + " Or lower the level."));
    }
}
