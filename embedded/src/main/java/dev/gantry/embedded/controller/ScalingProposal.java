package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How many pods the metrics of an autoscaler ask for: as many as the one that asks for most.
 *
 * @param replicas how many
 * @param greatest the metric that asks for most, in words
 * @param missing the first metric that has no value
 * @param isKnown whether it can be followed: where a metric is missing, only upwards
 * @param statuses the metrics as {@code status.currentMetrics} shows them
 */
record ScalingProposal(
        int replicas, String greatest, Optional<ScalingMetric> missing, boolean isKnown, ArrayNode statuses) {
    static ScalingProposal of(
            Stored autoscaler, List<Stored> pods, int now, AutoscalerController.Metrics metrics, Instant at) {
        int replicas = 0;
        int valid = 0;
        String greatest = "";
        Optional<ScalingMetric> missing = Optional.empty();
        ArrayNode statuses = JsonNodeFactory.instance.arrayNode();
        for (JsonNode spec : autoscaler.spec().path("metrics")) {
            ScalingMetric metric = ScalingMetric.of(spec);
            MeasuredPods measured = MeasuredPods.of(pods, metric, at);
            OptionalDouble value = metrics.current(autoscaler, spec, pods);
            if (value.isEmpty() || measured.isUnknown(metric)) {
                missing = missing.or(() -> Optional.of(metric));
                continue;
            }
            int proposed = measured.replicas(metric, value.getAsDouble(), now, ScalingTolerance.of(autoscaler));
            statuses.add(metric.status(value.getAsDouble()));
            if (valid++ == 0 || proposed > replicas) {
                replicas = proposed;
                greatest = metric.words();
            }
        }
        boolean isKnown = valid > 0 && !(missing.isPresent() && replicas < now);
        return new ScalingProposal(replicas, greatest, missing, isKnown, statuses);
    }

    /** Tells whether the number of pods follows from the metrics. */
    void tell(Stored autoscaler, ScalingConditions conditions, Client client) {
        missing.ifPresent(
                metric -> client.event(autoscaler, "Warning", metric.failure(), metric.words() + " is not known"));
        if (isKnown) {
            conditions.set("ScalingActive", true, "ValidMetricFound", "the number of pods follows from " + greatest);
        } else {
            String why = missing.map(metric -> metric.words() + " is not known").orElse("there is no metric");
            conditions.set(
                    "ScalingActive", false, missing.map(ScalingMetric::failure).orElse("FailedGetResourceMetric"), why);
            client.event(autoscaler, "Warning", "FailedComputeMetricsReplicas", why);
        }
    }
}
