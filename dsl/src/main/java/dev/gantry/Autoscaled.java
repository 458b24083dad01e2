package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.autoscaling.V2HorizontalPodAutoscaler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A number of instances that an autoscaler chooses ({@code autoscaling/v2 HorizontalPodAutoscaler}); {@code spec.replicas} is then
 * left to it. Where several metrics are said, the one that asks for most instances counts.
 */
public final class Autoscaled implements Replicas {
    private final Range range;
    private final List<Metric> metrics;
    private final Optional<Pace> up;
    private final Optional<Pace> down;
    private final Many<UnaryOperator<V2HorizontalPodAutoscaler>> customized;

    private Autoscaled(
            Range range,
            List<Metric> metrics,
            Optional<Pace> up,
            Optional<Pace> down,
            Many<UnaryOperator<V2HorizontalPodAutoscaler>> customized) {
        this.range = range;
        this.metrics = metrics;
        this.up = up;
        this.down = down;
        this.customized = customized;
    }

    static Autoscaled in(Range range) {
        return new Autoscaled(range, List.of(), Optional.empty(), Optional.empty(), Many.none());
    }

    /** By the use of CPU, too, as a share of what is requested. */
    public Autoscaled onCpu(Percentage use) {
        return on(Metric.use("cpu", use));
    }

    /** By the use of CPU, too, of an instance in the mean. */
    public Autoscaled onCpu(Cpu mean) {
        return on(Metric.use("cpu", mean.quantity()));
    }

    /** By the use of memory, too, as a share of what is requested. */
    public Autoscaled onMemory(Percentage use) {
        return on(Metric.use("memory", use));
    }

    /** By the use of memory, too, of an instance in the mean. */
    public Autoscaled onMemory(Bytes mean) {
        return on(Metric.use("memory", mean.quantity()));
    }

    /** By a metric of one's own, too; of two for the same subject the last wins. */
    public Autoscaled on(Metric metric) {
        requireNonNull(metric, "metric");
        List<Metric> all = new ArrayList<>();
        for (Metric known : metrics) {
            if (!known.subject().equals(metric.subject())) {
                all.add(known);
            }
        }
        all.add(metric);
        return new Autoscaled(range, List.copyOf(all), up, down, customized);
    }

    /** How fast instances are added ({@code behavior.scaleUp}); Kubernetes' default is 4 or 100% in 15 seconds, at once. */
    public Autoscaled scaleUp(Pace pace) {
        return new Autoscaled(range, metrics, Optional.of(requireNonNull(pace, "pace")), down, customized);
    }

    /** How fast instances are taken away ({@code behavior.scaleDown}); Kubernetes' default is any, after 5 minutes. */
    public Autoscaled scaleDown(Pace pace) {
        return new Autoscaled(range, metrics, up, Optional.of(requireNonNull(pace, "pace")), customized);
    }

    /** Changes the HorizontalPodAutoscaler that Gantry made, in Kubernetes' own words, when everything else is done. */
    public Autoscaled customize(UnaryOperator<V2HorizontalPodAutoscaler> change) {
        return new Autoscaled(range, metrics, up, down, customized.plus(requireNonNull(change, "change")));
    }

    /** Its bounds. */
    public Range range() {
        return range;
    }

    /** What the choice depends on. */
    public List<Metric> metrics() {
        return metrics;
    }

    Optional<Pace> up() {
        return up;
    }

    Optional<Pace> down() {
        return down;
    }

    Many<UnaryOperator<V2HorizontalPodAutoscaler>> customized() {
        return customized;
    }

    private Object[] all() {
        return new Object[] {range, metrics, up, down, customized};
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Autoscaled that && Arrays.equals(all(), that.all());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(all());
    }

    /** The bounds. */
    @Override
    public String toString() {
        return range.toString();
    }
}
