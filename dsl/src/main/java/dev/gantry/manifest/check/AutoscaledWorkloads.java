package dev.gantry.manifest.check;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscalerSpec;
import dev.gantry.kubernetes.autoscaling.V2MetricSpec;
import dev.gantry.kubernetes.core.V1ResourceRequirements;
import dev.gantry.manifest.ObjectRef;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is scaled by itself has no fixed number of replicas, which each apply would go back to
 * ({@code autoscaler-fights-replicas}), and requests what its use is measured by ({@code autoscaler-without-request}).
 */
final class AutoscaledWorkloads implements Check {
    @Override
    public void check(Objects objects, Report report) {
        objects.each(
                V2HorizontalPodAutoscaler.class, (ref, autoscaler) -> check(objects, ref, autoscaler.spec(), report));
    }

    private static void check(Objects objects, ObjectRef ref, V2HorizontalPodAutoscalerSpec spec, Report report) {
        ObjectRef target = new ObjectRef(
                spec.scaleTargetRef().apiVersion().orElse("apps/v1"),
                spec.scaleTargetRef().kind(),
                ref.namespace(),
                spec.scaleTargetRef().name());
        Optional<KubernetesObject> workload = objects.find(target);
        if (workload.isEmpty()) {
            return;
        }
        Optional<Integer> fixed = replicas(workload.get());
        if (fixed.isPresent()) {
            report.problem(
                    "autoscaler-fights-replicas",
                    ObjectRef.of(workload.get()),
                    "spec.replicas",
                    target + " has " + fixed.get() + " replicas, and " + ref + " scales it.",
                    "What is scaled by itself has no fixed number of replicas: each apply would go back to it.",
                    "Leave spec.replicas out.");
        }
        for (V2MetricSpec metric : spec.metrics()) {
            metric.resource()
                    .filter(resource -> resource.target().averageUtilization().isPresent())
                    .ifPresent(resource -> PodTemplate.of(workload.get())
                            .ifPresent(pod -> requests(ref, pod, resource.name(), report)));
        }
    }

    private static Optional<Integer> replicas(KubernetesObject workload) {
        if (workload instanceof V1Deployment deployment) {
            return deployment.spec().replicas();
        }
        return workload instanceof V1StatefulSet set ? set.spec().replicas() : Optional.empty();
    }

    private static void requests(ObjectRef ref, PodTemplate pod, String resource, Report report) {
        boolean podAsks = pod.spec()
                .resources()
                .filter(resources -> resources.requests().containsKey(resource))
                .isPresent();
        for (PodTemplate.ContainerAt at : pod.containers()) {
            boolean isFirst = at.field().contains("initContainers")
                    && at.container().restartPolicy().isEmpty();
            if (!podAsks && !isFirst && !asks(at, resource)) {
                report.problem(
                        "autoscaler-without-request",
                        ref,
                        "spec.metrics",
                        ref + " measures " + resource + " of " + pod.owner() + ", and its container \""
                                + at.container().name() + "\" requests none.",
                        "An autoscaler measures use against a request, which each of its containers has.",
                        "Say requests of it.");
            }
        }
    }

    /** A limit is a request, too, where nothing else is said. */
    private static boolean asks(PodTemplate.ContainerAt at, String resource) {
        return at.container()
                .resources()
                .map(V1ResourceRequirements::unwrap)
                .filter(resources -> has(resources.getRequests(), resource) || has(resources.getLimits(), resource))
                .isPresent();
    }

    private static boolean has(@Nullable Map<String, Quantity> amounts, String resource) {
        return amounts != null && amounts.containsKey(resource);
    }
}
