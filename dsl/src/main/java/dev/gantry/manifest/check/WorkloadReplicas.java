package dev.gantry.manifest.check;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.manifest.ObjectRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many pods a workload has when it has fewest; nothing where no object tells. */
final class WorkloadReplicas {
    private final Objects objects;
    private final Map<String, Integer> scaled = new HashMap<>();

    WorkloadReplicas(Objects objects) {
        this.objects = objects;
        objects.each(
                V2HorizontalPodAutoscaler.class,
                (ref, autoscaler) -> scaled.put(
                        key(
                                autoscaler.spec().scaleTargetRef().kind(),
                                autoscaler.spec().scaleTargetRef().name(),
                                ref.namespace()),
                        autoscaler.spec().minReplicas().orElse(1)));
    }

    private static String key(String kind, String name, Optional<String> namespace) {
        return kind + "/" + name + "/" + namespace.orElse("");
    }

    Optional<Integer> of(ObjectRef workload) {
        Integer least = scaled.get(key(workload.kind(), workload.name(), workload.namespace()));
        if (least != null) {
            return Optional.of(least);
        }
        Optional<KubernetesObject> object = objects.find(workload);
        if (object.isPresent() && object.get() instanceof V1Deployment deployment) {
            return Optional.of(deployment.spec().replicas().orElse(1));
        } else if (object.isPresent() && object.get() instanceof V1StatefulSet set) {
            return Optional.of(set.spec().replicas().orElse(1));
        }
        return Optional.empty();
    }
}
