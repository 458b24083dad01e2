package dev.gantry;

import dev.gantry.kubernetes.autoscaling.V2ContainerResourceMetricSource;
import dev.gantry.kubernetes.autoscaling.V2CrossVersionObjectReference;
import dev.gantry.kubernetes.autoscaling.V2ExternalMetricSource;
import dev.gantry.kubernetes.autoscaling.V2HPAScalingPolicy;
import dev.gantry.kubernetes.autoscaling.V2HPAScalingRules;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscalerBehavior;
import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscalerSpec;
import dev.gantry.kubernetes.autoscaling.V2MetricIdentifier;
import dev.gantry.kubernetes.autoscaling.V2MetricSpec;
import dev.gantry.kubernetes.autoscaling.V2MetricTarget;
import dev.gantry.kubernetes.autoscaling.V2ObjectMetricSource;
import dev.gantry.kubernetes.autoscaling.V2PodsMetricSource;
import dev.gantry.kubernetes.autoscaling.V2ResourceMetricSource;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The autoscaler of a workload whose number of instances is a range. */
final class Autoscalers {
    private Autoscalers() {}

    static V2HorizontalPodAutoscaler of(Workload<?> workload, Autoscaled scaled, Scene scene, Report report) {
        Words words = workload.words();
        List<V2MetricSpec> metrics = new ArrayList<>();
        for (Metric metric : scaled.metrics()) {
            metrics.add(metric(metric));
        }
        String kind = workload instanceof StatefulService ? "StatefulSet" : "Deployment";
        V2CrossVersionObjectReference target =
                V2CrossVersionObjectReference.of(kind, words.name).apiVersion("apps/v1");
        V2HorizontalPodAutoscalerSpec spec = V2HorizontalPodAutoscalerSpec.of(
                        scaled.range().most(), target)
                .minReplicas(scaled.range().least())
                .metrics(metrics);
        if (scaled.up().isPresent()) {
            spec = spec.behavior(V2HorizontalPodAutoscalerBehavior.of()
                    .scaleUp(rules(scaled.up().get())));
        }
        if (scaled.down().isPresent()) {
            V2HPAScalingRules down = rules(scaled.down().get());
            spec = spec.behavior(behavior -> behavior.scaleDown(down));
        }
        V2HorizontalPodAutoscaler made =
                V2HorizontalPodAutoscaler.of(words.name, spec).metadata(scene.metadata(words));
        return Customized.by(scaled.customized(), made, "replicas", report);
    }

    private static V2MetricSpec metric(Metric metric) {
        V2MetricTarget target = target(metric.target());
        if (metric.subject() instanceof Metric.Use use) {
            return use.container().isPresent()
                    ? V2MetricSpec.of("ContainerResource")
                            .containerResource(V2ContainerResourceMetricSource.of(
                                    use.resource(), use.container().get(), target))
                    : V2MetricSpec.of("Resource").resource(V2ResourceMetricSource.of(use.resource(), target));
        }
        if (metric.subject() instanceof Metric.PerPod pods) {
            return V2MetricSpec.of("Pods").pods(V2PodsMetricSource.of(named(pods.name(), pods.labels()), target));
        }
        if (metric.subject() instanceof Metric.External external) {
            return V2MetricSpec.of("External")
                    .external(V2ExternalMetricSource.of(named(external.name(), external.labels()), target));
        }
        Metric.OfObject of = (Metric.OfObject) metric.subject();
        V2CrossVersionObjectReference object =
                V2CrossVersionObjectReference.of(of.kind(), of.object()).apiVersion(of.apiVersion());
        return V2MetricSpec.of("Object").object(V2ObjectMetricSource.of(object, named(of.name(), of.labels()), target));
    }

    private static V2MetricIdentifier named(String name, Map<String, String> labels) {
        V2MetricIdentifier metric = V2MetricIdentifier.of(name);
        return labels.isEmpty() ? metric : metric.selector(V1LabelSelector.of().matchLabels(labels));
    }

    private static V2MetricTarget target(Metric.Target target) {
        if (target instanceof Metric.Utilization use) {
            return V2MetricTarget.of("Utilization")
                    .averageUtilization(use.share().value());
        }
        return target instanceof Metric.Average average
                ? V2MetricTarget.of("AverageValue").averageValue(average.value())
                : V2MetricTarget.of("Value").value(((Metric.Total) target).value());
    }

    private static V2HPAScalingRules rules(Pace pace) {
        V2HPAScalingRules rules = V2HPAScalingRules.of();
        List<V2HPAScalingPolicy> policies = new ArrayList<>();
        for (Pace.Policy policy : pace.policies()) {
            policies.add(V2HPAScalingPolicy.of(
                    policy.percent() ? "Percent" : "Pods", Seconds.of(policy.period()), policy.value()));
        }
        rules = policies.isEmpty() ? rules : rules.policies(policies);
        if (pace.choice().isPresent()) {
            rules = rules.selectPolicy(pace.choice().get().toString());
        }
        return pace.stableFor().isPresent()
                ? rules.stabilizationWindowSeconds(Seconds.of(pace.stableFor().get()))
                : rules;
    }
}
