package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Selector;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
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

    private final Metrics metrics;
    private final Map<Key, ScalingHistory> histories = new HashMap<>();

    private record Key(ObjectRef ref, String uid) {}

    /** What is measured, which nobody measures here. */
    public interface Metrics {
        /**
         * The present value of a metric: the average of the pods in percent of their requests where the target is a utilization,
         * else in the metric's own unit.
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
            histories.keySet().removeIf(it -> it.ref().equals(ref));
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
            String why = reference.path("kind").asString("") + " "
                    + reference.path("name").asString("") + " not found";
            client.event(autoscaler, "Warning", "FailedGetScale", why);
            conditions.set("AbleToScale", false, "FailedGetScale", "the target's scale cannot be read: " + why);
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
        ScalingHistory history = histories.computeIfAbsent(
                new Key(autoscaler.ref(), autoscaler.uid()), key -> new ScalingHistory(now, client.now()));
        Optional<ScalingProposal> proposal = Optional.empty();
        int wanted = now;
        String reason = "";
        if (now == 0 && !mayStartFromNothing(autoscaler)) {
            conditions.set("ScalingActive", false, "ScalingDisabled", "the target is scaled to zero by others");
        } else if (now > most) {
            wanted = most;
            reason = "Current number of replicas above Spec.MaxReplicas";
        } else if (now < least && now > 0) {
            wanted = least;
            reason = "Current number of replicas below Spec.MinReplicas";
        } else {
            ScalingProposal made = ScalingProposal.of(autoscaler, pods(target, client), now, metrics, client.now());
            proposal = Optional.of(made);
            made.tell(autoscaler, conditions, client);
            if (made.isKnown()) {
                reason = made.replicas() > now ? made.greatest() + " above target" : "All metrics below target";
                wanted = history.limited(autoscaler, now, made.replicas(), conditions, client.now());
                wanted = now == 0 ? Math.max(least, wanted) : wanted;
            }
        }
        if (wanted != now) {
            rescale(autoscaler, target, wanted, reason, client);
            conditions.set("AbleToScale", true, "SucceededRescale", "the target was given " + wanted + " pods");
            String zero = wanted == 0 ? "ScaledToZero" : "NotScaledToZero";
            conditions.set("ScaledToZero", wanted == 0, zero, "the target has " + wanted + " pods");
            history.scaled(now, wanted, client.now());
        }
        write(autoscaler, now, wanted, proposal, conditions, client);
    }

    /** What this autoscaler took the last pod from, it may give pods again: if it must, or by a metric that needs none. */
    private static boolean mayStartFromNothing(Stored autoscaler) {
        boolean isMeasured = autoscaler.spec().path("minReplicas").asInt(1) > 0;
        for (JsonNode metric : autoscaler.spec().path("metrics")) {
            isMeasured |= !ScalingMetric.of(metric).isOfPods();
        }
        return isMeasured && autoscaler.holds("ScaledToZero");
    }

    private static void rescale(Stored autoscaler, Stored target, int wanted, String reason, Client client) {
        client.update(target.ref(), tree -> tree.withObjectProperty("spec").put("replicas", wanted));
        client.event(autoscaler, "Normal", "SuccessfulRescale", "New size: " + wanted + "; reason: " + reason);
    }

    private static void write(
            Stored autoscaler,
            int now,
            int wanted,
            Optional<ScalingProposal> proposal,
            ScalingConditions conditions,
            Client client) {
        boolean isKnown = proposal.map(ScalingProposal::isKnown).orElse(true);
        client.updateStatus(autoscaler.ref(), status -> {
            status.put("observedGeneration", autoscaler.generation());
            status.put("currentReplicas", now);
            if (isKnown || !status.has("desiredReplicas")) {
                status.put("desiredReplicas", wanted);
            }
            if (wanted != now) {
                status.put("lastScaleTime", Timestamps.of(client.now()));
            }
            status.remove("currentMetrics");
            proposal.map(ScalingProposal::statuses)
                    .filter(it -> !it.isEmpty())
                    .ifPresent(it -> status.set("currentMetrics", it));
            conditions.write(status);
        });
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
