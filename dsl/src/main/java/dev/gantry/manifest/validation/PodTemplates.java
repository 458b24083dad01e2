package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pods that a workload makes. */
final class PodTemplates {
    private PodTemplates() {}

    /** Of a workload that runs until it is deleted. */
    static void running(@Nullable PodTemplateSpec template, At at, Faults faults) {
        running(template, List.of(), at, faults);
    }

    /** As {@link #running(PodTemplateSpec, At, Faults)}, with claims that each pod has as volumes. */
    static void running(@Nullable PodTemplateSpec template, List<PersistentVolumeClaim> claims, At at, Faults faults) {
        PodSpec spec = spec(template, at, faults);
        if (spec == null) {
            return;
        }
        At in = at.in("spec");
        String restart = spec.getRestartPolicy();
        if (restart != null && !restart.isEmpty() && !restart.equals("Always")) {
            faults.wrong("restart-policy-invalid", in.in("restartPolicy"), restart, "Say Always, or leave it out.");
        }
        if (spec.getActiveDeadlineSeconds() != null) {
            faults.misplaced(in.in("activeDeadlineSeconds"), "Leave it out: only what runs to its end has one.");
        }
        new PodSpecs(spec, claims, in, faults).check();
    }

    /** Of a workload that runs to its end. */
    static void ending(@Nullable PodTemplateSpec template, At at, Faults faults) {
        PodSpec spec = spec(template, at, faults);
        if (spec == null) {
            return;
        }
        At in = at.in("spec");
        String restart = spec.getRestartPolicy();
        if (restart == null || !(restart.equals("OnFailure") || restart.equals("Never"))) {
            faults.clash(
                    "restart-policy-invalid",
                    in.in("restartPolicy"),
                    restart == null
                            ? faults.object() + " has no " + in.in("restartPolicy") + ", which would be Always."
                            : in.in("restartPolicy") + " of " + faults.object() + " is " + restart + ".",
                    "Say OnFailure or Never: a Job runs to its end.");
        }
        new PodSpecs(spec, List.of(), in, faults).check();
    }

    /** On its own. */
    static void pod(Pod pod, Faults faults) {
        if (pod.getSpec() == null) {
            faults.missing(At.SPEC, "Say its containers.");
        } else {
            new PodSpecs(pod.getSpec(), List.of(), At.SPEC, faults).check();
        }
    }

    private static @Nullable PodSpec spec(@Nullable PodTemplateSpec template, At at, Faults faults) {
        if (template == null || template.getSpec() == null) {
            faults.missing(template == null ? at : at.in("spec"), "Say the pods' containers.");
            return null;
        }
        return template.getSpec();
    }
}
