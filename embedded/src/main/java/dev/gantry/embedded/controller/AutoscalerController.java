package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Selector;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Sets how many pods there are by what they use, every fifteen seconds. */
public final class AutoscalerController implements Controller {
    private static final String KIND = "HorizontalPodAutoscaler";
    private static final Duration PERIOD = Duration.ofSeconds(15);
    private static final double TOLERANCE = 0.1;

    private final Metrics metrics;
    private final Map<String, ScalingHistory> histories = new HashMap<>();

    /** What is measured, which nobody measures here. */
    public interface Metrics {
        /**
         * The present value of a metric: the average of the pods in percent of their requests where the target is a utilization, else
         * in the metric's own unit.
         *
         * @param metric an item of {@code spec.metrics}
         * @return empty where there is none
         */
        OptionalDouble current(Stored autoscaler, JsonNode metric, List<Stored> pods);
    }

    /** A controller for all autoscalers. */
    public AutoscalerController(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return "horizontal-pod-autoscaler";
    }

    /** Only of itself: it looks at its pods by the clock. */
    @Override
    public Stream<ObjectRef> concerned(Stored changed, Client client) {
        boolean isNew = changed.ref().kind().equals(KIND)
                && changed.status().path("observedGeneration").asLong(0) == 0
                && changed.status().path("currentReplicas").isMissingNode();
        return isNew ? Stream.of(changed.ref()) : Stream.empty();
    }

    @Override
    public void reconcile(ObjectRef ref, Client client) {
        Optional<Stored> found = client.get(ref);
        if (found.isEmpty()) {
            return;
        }
        client.wake(ref, PERIOD);
        Stored autoscaler = found.get();
        ScalingConditions conditions = new ScalingConditions(client.now());
        JsonNode reference = autoscaler.spec().path("scaleTargetRef");
        Optional<Stored> target = client.get(ObjectRef.of(
                reference.path("apiVersion").asString("apps/v1"),
                reference.path("kind").asString(""),
                autoscaler.namespace(),
                reference.path("name").asString("")));
        if (target.isEmpty()) {
            conditions.set("AbleToScale", false, "FailedGetScale", "the target's scale cannot be read");
            client.updateStatus(ref, conditions::write);
            return;
        }
        conditions.set("AbleToScale", true, "SucceededGetScale", "the target's scale was read");
        scale(autoscaler, target.get(), conditions, client);
    }

    private void scale(Stored autoscaler, Stored target, ScalingConditions conditions, Client client) {
        int now = target.spec().path("replicas").asInt(1);
        int least = autoscaler.spec().path("minReplicas").asInt(1);
        int most = autoscaler.spec().path("maxReplicas").asInt(1);
        int wanted;
        if (now == 0) {
            conditions.set("ScalingActive", false, "ScalingDisabled", "the target is scaled to zero by others");
            wanted = 0;
        } else if (now > most || now < least) {
            wanted = Math.min(most, Math.max(least, now));
        } else {
            ScalingHistory history = histories.computeIfAbsent(autoscaler.uid(), uid -> new ScalingHistory());
            int proposed = proposed(autoscaler, target, now, conditions, client);
            wanted = proposed < 0 ? now : history.limited(autoscaler, now, proposed, conditions, client.now());
        }
        if (wanted != now) {
            client.update(target.ref(), tree -> tree.withObjectProperty("spec").put("replicas", wanted));
            client.event(autoscaler, "Normal", "SuccessfulRescale", "New size: " + wanted);
            conditions.set("AbleToScale", true, "SucceededRescale", "the target was given " + wanted + " pods");
            histories
                    .computeIfAbsent(autoscaler.uid(), uid -> new ScalingHistory())
                    .scaled(now, wanted, client.now());
        }
        boolean rescaled = wanted != now;
        client.updateStatus(autoscaler.ref(), status -> {
            status.put("currentReplicas", now);
            status.put("desiredReplicas", wanted);
            if (rescaled) {
                status.put("lastScaleTime", Timestamps.of(client.now()));
            }
            conditions.write(status);
        });
    }

    /** The greatest number that any metric asks for; -1 where none is known. */
    private int proposed(Stored autoscaler, Stored target, int now, ScalingConditions conditions, Client client) {
        List<Stored> pods = pods(target, client);
        int greatest = -1;
        boolean missing = false;
        for (JsonNode metric : autoscaler.spec().path("metrics")) {
            OptionalDouble value = metrics.current(autoscaler, metric, pods);
            if (value.isEmpty()) {
                missing = true;
            } else {
                greatest = Math.max(greatest, replicas(metric, value.getAsDouble(), now, pods));
            }
        }
        if (greatest < 0 || (missing && greatest < now)) {
            conditions.set("ScalingActive", false, "FailedGetResourceMetric", "there is no value of a metric");
            return -1;
        }
        conditions.set("ScalingActive", true, "ValidMetricFound", "the number of pods follows from the metrics");
        return greatest;
    }

    private static int replicas(JsonNode metric, double value, int now, List<Stored> pods) {
        JsonNode target = target(metric);
        double wanted = target.has("averageUtilization")
                ? target.path("averageUtilization").asDouble()
                : amount(target.has("averageValue") ? target.path("averageValue") : target.path("value"));
        if (wanted <= 0) {
            return now;
        }
        double ratio = value / wanted;
        if (Math.abs(1 - ratio) <= TOLERANCE) {
            return now;
        }
        int ready = (int) pods.stream().filter(Pods::isReady).count();
        // Pods that are not ready yet use nothing: they count only against more of them.
        int counted = ready == 0 ? now : ready;
        if (ratio > 1 && counted < now) {
            double with = ratio * counted / now;
            return with <= 1 + TOLERANCE ? now : (int) Math.ceil(with * now);
        }
        return (int) Math.ceil(ratio * counted - 1e-9);
    }

    private static JsonNode target(JsonNode metric) {
        for (String source : List.of("resource", "containerResource", "pods", "object", "external")) {
            if (metric.has(source)) {
                return metric.path(source).path("target");
            }
        }
        return metric.path("target");
    }

    private static double amount(JsonNode quantity) {
        return dev.gantry.kubernetes.Quantity.of(quantity.asString("0"))
                .amount()
                .doubleValue();
    }

    private static List<Stored> pods(Stored target, Client client) {
        Selector selector = Selector.of(target.spec().path("selector"));
        List<Stored> pods = new ArrayList<>();
        for (Stored pod : client.list("v1", "Pod", target.namespace())) {
            if (Pods.isActive(pod) && selector.matches(pod.labels())) {
                pods.add(pod);
            }
        }
        return pods;
    }
}
