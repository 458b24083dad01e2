package dev.gantry;

import dev.gantry.kubernetes.autoscaling.V2CrossVersionObjectReference;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscalerSpec;
import dev.gantry.kubernetes.autoscaling.V2MetricSpec;
import dev.gantry.kubernetes.autoscaling.V2MetricTarget;
import dev.gantry.kubernetes.autoscaling.V2ResourceMetricSource;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.ArrayList;
import java.util.List;

/** The autoscaler of a workload whose number of instances is a range. */
final class Autoscalers {
    private Autoscalers() {}

    static V2HorizontalPodAutoscaler of(Words words, Replicas.Autoscaled scaled, Scene scene) {
        List<V2MetricSpec> metrics = new ArrayList<>();
        scaled.cpu().ifPresent(use -> metrics.add(use("cpu", use)));
        scaled.memory().ifPresent(use -> metrics.add(use("memory", use)));
        V2CrossVersionObjectReference target =
                V2CrossVersionObjectReference.of("Deployment", words.name).apiVersion("apps/v1");
        V2HorizontalPodAutoscalerSpec spec = V2HorizontalPodAutoscalerSpec.of(
                        scaled.range().most(), target)
                .minReplicas(scaled.range().least())
                .metrics(metrics);
        return V2HorizontalPodAutoscaler.of(words.name, spec)
                .metadata(V1ObjectMeta.of().name(words.name).labels(Labels.of(words, scene)));
    }

    private static V2MetricSpec use(String resource, Percentage use) {
        V2MetricTarget target = V2MetricTarget.of("Utilization").averageUtilization(use.value());
        return V2MetricSpec.of("Resource").resource(V2ResourceMetricSource.of(resource, target));
    }
}
