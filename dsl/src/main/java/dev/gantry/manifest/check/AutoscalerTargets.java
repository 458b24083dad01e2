package dev.gantry.manifest.check;

import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.manifest.ObjectRef;

/** What an autoscaler scales is there ({@code reference-dangling}). */
final class AutoscalerTargets implements Check {
    @Override
    public void check(Objects objects, Report report) {
        objects.each(V2HorizontalPodAutoscaler.class, (ref, autoscaler) -> {
            var target = autoscaler.spec().scaleTargetRef();
            ObjectRef wanted =
                    new ObjectRef(target.apiVersion().orElse("v1"), target.kind(), ref.namespace(), target.name());
            References.check(objects, ref, "spec.scaleTargetRef", wanted, report);
        });
    }
}
