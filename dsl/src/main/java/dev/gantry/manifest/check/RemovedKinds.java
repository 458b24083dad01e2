package dev.gantry.manifest.check;

import dev.gantry.kubernetes.UntypedObject;
import dev.gantry.manifest.RemovedVersions;

/** An object is of a version that servers still serve ({@code api-version-removed}). */
final class RemovedKinds implements Check {
    @Override
    public void check(Objects objects, Report report) {
        // Generated types are of versions that are served.
        objects.each(
                UntypedObject.class,
                (ref, object) -> RemovedVersions.of(ref.apiVersion(), ref.kind())
                        .ifPresent(removal -> report.problem(
                                "api-version-removed",
                                ref,
                                "apiVersion",
                                ref + " is of " + ref.apiVersion() + ".",
                                "Kubernetes " + removal.since() + " and later do not serve it.",
                                removal.instead().isEmpty()
                                        ? "Leave it out: nothing took its place."
                                        : "Say " + removal.instead() + ", whose fields may differ.")));
    }
}
