package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.Quantity;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What is measured; it becomes a {@link Metric} by saying which value an autoscaler aims at. */
public sealed interface Measure permits Measure.PerPod, Measure.Whole {
    /** So much for each instance, in the mean ({@code averageValue}), above 0. */
    default Metric averaging(long value) {
        return averaging(Quantity.of(value));
    }

    /** So much for each instance, in the mean: {@code averaging(Quantity.of("500m"))}. */
    Metric averaging(Quantity value);

    /**
     * Something that each instance tells.
     *
     * @param name of the metric
     * @param labels that it has
     */
    record PerPod(String name, Map<String, String> labels) implements Measure {
        /** See the record's components. */
        public PerPod {
            requireNonNull(name, "name");
            labels = Map.copyOf(labels);
        }

        /** Where it has this label only ({@code metric.selector.matchLabels}). */
        public PerPod label(String key, String value) {
            return new PerPod(name, with(labels, key, value));
        }

        @Override
        public Metric averaging(Quantity value) {
            return new Metric(new Metric.PerPod(name, labels), new Metric.Average(requireNonNull(value, "value")));
        }
    }

    /**
     * Something that is one value for all instances.
     *
     * @param subject what it is told of
     */
    record Whole(Metric.Subject subject) implements Measure {
        /** See the record's components. */
        public Whole {
            requireNonNull(subject, "subject");
        }

        /** Where it has this label only ({@code metric.selector.matchLabels}). */
        public Whole label(String key, String value) {
            if (subject instanceof Metric.OfObject of) {
                return new Whole(new Metric.OfObject(
                        of.name(), with(of.labels(), key, value), of.apiVersion(), of.kind(), of.object()));
            }
            Metric.External external = (Metric.External) subject;
            return new Whole(new Metric.External(external.name(), with(external.labels(), key, value)));
        }

        @Override
        public Metric averaging(Quantity value) {
            return new Metric(subject, new Metric.Average(requireNonNull(value, "value")));
        }

        /** So much in all, however many instances there are ({@code value}), above 0. */
        public Metric totalling(long value) {
            return totalling(Quantity.of(value));
        }

        /** So much in all, however many instances there are. */
        public Metric totalling(Quantity value) {
            return new Metric(subject, new Metric.Total(requireNonNull(value, "value")));
        }
    }

    private static Map<String, String> with(Map<String, String> labels, String key, String value) {
        Map<String, String> more = new TreeMap<>(labels);
        more.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
        return Collections.unmodifiableMap(more);
    }
}
