package dev.gantry.manifest.check;

import dev.gantry.kubernetes.core.V1Service;
import dev.gantry.kubernetes.core.V1ServiceSpec;
import dev.gantry.manifest.ObjectRef;

/** A Service that selects finds pods ({@code selector-matches-nothing}). */
final class ServiceSelectors implements Check {
    @Override
    public void check(Objects objects, Report report) {
        objects.each(
                V1Service.class,
                (ref, service) -> service.spec()
                        .filter(ServiceSelectors::isSelecting)
                        .ifPresent(spec -> check(objects, ref, Selection.of(spec.selector()), report)));
    }

    static boolean isSelecting(V1ServiceSpec spec) {
        return !spec.selector().isEmpty() && !spec.typeText().orElse("").equals("ExternalName");
    }

    private static void check(Objects objects, ObjectRef ref, Selection selection, Report report) {
        if (selection.pods(objects, ref).isEmpty() && !Outside.has(objects, ref, Outside.PODS)) {
            report.problem(
                    "selector-matches-nothing",
                    ref,
                    "spec.selector",
                    ref + " selects " + selection + ", and no pods here have these labels.",
                    "A Service leads to pods with all the labels that it selects by; without a selector, to what its endpoints"
                            + " say.",
                    selection.offer(objects) + " " + Outside.fix(Outside.PODS));
        }
    }
}
