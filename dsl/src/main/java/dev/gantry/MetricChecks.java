package dev.gantry;

import dev.gantry.kubernetes.Quantity;
import java.util.Optional;

/** That an autoscaler can aim at a metric. */
final class MetricChecks {
    private MetricChecks() {}

    static Optional<Wrong> wrong(Metric metric, Words words) {
        if (metric.target() instanceof Metric.Utilization use) {
            int value = use.share().value();
            if (value < 1 || value > 100) {
                return Wrong.of(
                        "use-out-of-range",
                        use.share().toString(),
                        "A mean use is 1 to 100 percent.",
                        "Give percent(70).");
            }
        }
        Quantity aim = metric.target() instanceof Metric.Average average
                ? average.value()
                : metric.target() instanceof Metric.Total total ? total.value() : Quantity.of(1);
        if (aim.amount().signum() <= 0) {
            return Wrong.of(
                    "use-out-of-range", aim.text(), "An autoscaler aims at a value above 0.", "Give a value above 0.");
        }
        if (metric.subject() instanceof Metric.Use use && use.container().isPresent()) {
            String container = use.container().get();
            if (!container.equals(words.name) && !words.beside.has(container)) {
                return Wrong.of(
                        "container-unknown",
                        container,
                        "The use that is looked at is that of a container of the workload.",
                        "Name the workload, for its own container, or one of its sidecars.");
            }
        }
        return Optional.empty();
    }
}
