package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The pods whose use counts, and those that do not run far enough yet.
 *
 * @param ready how many count
 * @param unready how many are taken to use nothing, where more pods would be started
 */
record MeasuredPods(int ready, int unready) {
    private static final Duration INITIALIZATION = Duration.ofMinutes(5);
    private static final Duration FIRST_READINESS = Duration.ofSeconds(30);
    /** What is lost when shares are computed in floating point does not make a pod. */
    private static final double GRAIN = 1e-9;

    static MeasuredPods of(List<Stored> pods, ScalingMetric metric, Instant now) {
        int unready = 0;
        for (Stored pod : pods) {
            boolean starts = Pods.phase(pod).equals("Pending") || (metric.isProcessor() && isStarting(pod, now));
            unready += starts ? 1 : 0;
        }
        return new MeasuredPods(pods.size() - unready, unready);
    }

    /** Not ready in its first five minutes, or never ready since. */
    private static boolean isStarting(Stored pod, Instant now) {
        JsonNode condition = pod.condition("Ready");
        Optional<Instant> started = Timestamps.read(pod.status().path("startTime"));
        if (condition.isMissingNode() || started.isEmpty()) {
            return true;
        } else if (!condition.path("status").asString("").equals("False")) {
            return false;
        }
        Optional<Instant> turned = Timestamps.read(condition.path("lastTransitionTime"));
        return started.get().plus(INITIALIZATION).isAfter(now)
                || turned.filter(it -> started.get().plus(FIRST_READINESS).isAfter(it))
                        .isPresent();
    }

    /** Whether nothing can be known, as no pod runs of which it is measured. */
    boolean isUnknown(ScalingMetric metric) {
        return metric.isOfPods() && ready == 0;
    }

    int replicas(ScalingMetric metric, double value, int now, ScalingTolerance tolerance) {
        double wanted = metric.wanted();
        if (wanted <= 0) {
            return now;
        } else if (metric.isShared()) {
            return tolerance.holds(value / (wanted * now)) ? now : ceil(value / wanted);
        }
        double ratio = value / wanted;
        if (now == 0) {
            return ceil(ratio);
        }
        if (metric.isOfPods() && ratio > 1 && unready > 0) {
            int all = ready + unready;
            double with = ratio * ready / all;
            boolean isClose = tolerance.holds(with) || with < 1;
            return isClose ? now : Math.max(now, ceil(with * all));
        }
        return tolerance.holds(ratio) ? now : ceil(ratio * ready);
    }

    private static int ceil(double pods) {
        return (int) Math.ceil(pods - GRAIN);
    }
}
