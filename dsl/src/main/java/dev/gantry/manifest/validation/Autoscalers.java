package dev.gantry.manifest.validation;

import dev.gantry.kubernetes.Empty;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingPolicy;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Between which bounds an autoscaler scales, what by, and how fast. */
final class Autoscalers {
    private static final List<String> SELECTIONS = List.of("Max", "Min", "Disabled");
    private static final List<String> POLICIES = List.of("Pods", "Percent");
    private static final int LONGEST_WINDOW = 3600;
    private static final int LONGEST_PERIOD = 1800;

    private Autoscalers() {}

    static void check(HorizontalPodAutoscaler autoscaler, Faults faults) {
        HorizontalPodAutoscalerSpec spec = autoscaler.getSpec();
        if (spec == null) {
            faults.missing(At.SPEC, "Say scaleTargetRef and maxReplicas.");
            return;
        }
        bounds(spec, faults);
        At target = At.SPEC.in("scaleTargetRef");
        if (spec.getScaleTargetRef() == null) {
            faults.missing(target, "Say what is scaled.");
        } else {
            faults.name(target.in("kind"), spec.getScaleTargetRef().getKind(), Names.PATH_SEGMENT);
            faults.name(target.in("name"), spec.getScaleTargetRef().getName(), Names.PATH_SEGMENT);
            String version = spec.getScaleTargetRef().getApiVersion();
            if (version != null && version.indexOf('/') != version.lastIndexOf('/')) {
                faults.wrong("api-version-invalid", target.in("apiVersion"), version, "For instance apps/v1.");
            }
        }
        for (int i = 0; i < Items.of(spec.getMetrics()).size(); i++) {
            Metrics.check(
                    Items.of(spec.getMetrics()).get(i), At.SPEC.in("metrics").nth(i), faults);
        }
        if (spec.getBehavior() != null) {
            At at = At.SPEC.in("behavior");
            rules(spec.getBehavior().getScaleUp(), at.in("scaleUp"), faults);
            rules(spec.getBehavior().getScaleDown(), at.in("scaleDown"), faults);
        }
    }

    private static void bounds(HorizontalPodAutoscalerSpec spec, Faults faults) {
        Integer least = spec.getMinReplicas();
        Integer most = spec.getMaxReplicas();
        At at = At.SPEC.in("maxReplicas");
        if (most == null) {
            faults.missing(at, "Say how many pods there are at most.");
            return;
        }
        faults.range(at, most, 1, Integer.MAX_VALUE);
        faults.range(At.SPEC.in("minReplicas"), least, 0, Integer.MAX_VALUE);
        if (least != null && least > most) {
            faults.wrong("replicas-out-of-range", at, most, "Give " + least + " or more, as minReplicas says.");
        }
        if (least != null
                && least == 0
                && Items.of(spec.getMetrics()).stream().noneMatch(Autoscalers::isSeenFromOutside)) {
            faults.misplaced(
                    At.SPEC.in("minReplicas"),
                    "Give 1, or a metric of the type Object or External: without pods," + " nothing else is seen.");
        }
    }

    private static boolean isSeenFromOutside(MetricSpec metric) {
        return "Object".equals(metric.getType()) || "External".equals(metric.getType());
    }

    private static void rules(@Nullable HPAScalingRules rules, At at, Faults faults) {
        if (rules == null) {
            return;
        }
        faults.range(at.in("stabilizationWindowSeconds"), rules.getStabilizationWindowSeconds(), 0, LONGEST_WINDOW);
        faults.oneOf(at.in("selectPolicy"), rules.getSelectPolicy(), SELECTIONS);
        if (rules.getTolerance() != null && Amounts.amount(rules.getTolerance()).signum() < 0) {
            faults.wrong(
                    "quantity-negative", at.in("tolerance"), Amounts.text(rules.getTolerance()), "Give 0 or more.");
        }
        List<HPAScalingPolicy> policies = Items.of(rules.getPolicies());
        if (rules.getPolicies() != null && Empty.isSaid(rules.getPolicies())) {
            faults.missing(at.in("policies"), "Say one, or leave the list out.");
        }
        for (int i = 0; i < policies.size(); i++) {
            HPAScalingPolicy policy = policies.get(i);
            At in = at.in("policies").nth(i);
            if (faults.has(in.in("type"), policy.getType())) {
                faults.oneOf(in.in("type"), policy.getType(), POLICIES);
            }
            faults.range(in.in("value"), policy.getValue() == null ? 0 : policy.getValue(), 1, Integer.MAX_VALUE);
            faults.range(
                    in.in("periodSeconds"),
                    policy.getPeriodSeconds() == null ? 0 : policy.getPeriodSeconds(),
                    1,
                    LONGEST_PERIOD);
        }
    }
}
