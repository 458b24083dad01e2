package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Quantity;
import java.util.Map;
import java.util.Optional;

/**
 * What an autoscaler looks at, and the value that it aims at ({@code metrics[]}). What is measured becomes a metric by saying the
 * value: {@code perPod("requests_per_second").averaging(100)}, {@code external("queue_length").label("queue",
 * "orders").averaging(30)}.
 *
 * @param subject what it looks at
 * @param target the value that it aims at
 */
public record Metric(Subject subject, Target target) {
    /** See the record's components. */
    public Metric {
        requireNonNull(subject, "subject");
        requireNonNull(target, "target");
    }

    /** What an autoscaler looks at. */
    public sealed interface Subject {}

    /**
     * The use of CPU or memory.
     *
     * @param resource {@code cpu} or {@code memory}
     * @param container the container's name; empty for all of the pod
     */
    public record Use(String resource, Optional<String> container) implements Subject {}

    /**
     * Something that each instance tells ({@code type: Pods}).
     *
     * @param name of the metric
     * @param labels that it has
     */
    public record PerPod(String name, Map<String, String> labels) implements Subject {}

    /**
     * Something that is told of an object of the namespace ({@code type: Object}).
     *
     * @param name of the metric
     * @param labels that it has
     * @param apiVersion of the object
     * @param kind of the object
     * @param object its name
     */
    public record OfObject(String name, Map<String, String> labels, String apiVersion, String kind, String object)
            implements Subject {}

    /**
     * Something from outside the cluster ({@code type: External}).
     *
     * @param name of the metric
     * @param labels that it has
     */
    public record External(String name, Map<String, String> labels) implements Subject {}

    /** The value that an autoscaler aims at. */
    public sealed interface Target {}

    /** A share of what is requested, in the mean ({@code averageUtilization}). */
    public record Utilization(Percentage share) implements Target {}

    /** A value for each instance, in the mean ({@code averageValue}). */
    public record Average(Quantity value) implements Target {}

    /** A value in all ({@code value}). */
    public record Total(Quantity value) implements Target {}

    static Metric use(String resource, Percentage share) {
        return new Metric(new Use(resource, Optional.empty()), new Utilization(requireNonNull(share, "share")));
    }

    static Metric use(String resource, Quantity mean) {
        return new Metric(new Use(resource, Optional.empty()), new Average(mean));
    }

    /** The use of CPU of one container, whatever others of its pod do ({@code type: ContainerResource}). */
    public static Metric cpuOf(String container, Percentage use) {
        return new Metric(
                new Use("cpu", Optional.of(requireNonNull(container, "container"))),
                new Utilization(requireNonNull(use, "use")));
    }

    /** The use of memory of one container, whatever others of its pod do ({@code type: ContainerResource}). */
    public static Metric memoryOf(String container, Percentage use) {
        return new Metric(
                new Use("memory", Optional.of(requireNonNull(container, "container"))),
                new Utilization(requireNonNull(use, "use")));
    }

    /** A metric that each instance tells. */
    public static Measure.PerPod perPod(String name) {
        return new Measure.PerPod(name, Map.of());
    }

    /** A metric that is told of an object: of an Ingress, the requests that it lets in. */
    public static Measure.Whole ofObject(KubernetesObject object, String name) {
        return ofObject(object.apiVersion(), object.kind(), object.name(), name);
    }

    /** A metric that is told of an object of the namespace. */
    public static Measure.Whole ofObject(String apiVersion, String kind, String object, String name) {
        return new Measure.Whole(new OfObject(name, Map.of(), apiVersion, kind, object));
    }

    /** A metric from outside the cluster: the length of a queue. */
    public static Measure.Whole external(String name) {
        return new Measure.Whole(new External(name, Map.of()));
    }
}
