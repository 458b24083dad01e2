package dev.gantry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That a number of instances can be, and that an autoscaler has what it needs. */
final class ReplicasChecks {
    private ReplicasChecks() {}

    static void check(Words words, Said<Replicas> said, Report report) {
        if (said.value() instanceof Autoscaled scaled) {
            report.check("replicas", said.line(), range(scaled.range()));
            for (Metric metric : scaled.metrics()) {
                report.check("replicas", said.line(), MetricChecks.wrong(metric, words));
                if (metric.subject() instanceof Metric.Use use && metric.target() instanceof Metric.Utilization) {
                    requested(words, said, use, report);
                }
            }
            report.check("replicas", said.line(), scaled.up().flatMap(Pace::wrong));
            report.check("replicas", said.line(), scaled.down().flatMap(Pace::wrong));
        } else if (said.value() instanceof Replicas.Exactly exactly && exactly.count() < 0) {
            report.check(
                    "replicas",
                    said.line(),
                    Wrong.of(
                            "replicas-negative",
                            Integer.toString(exactly.count()),
                            "A number of instances is 0 or more.",
                            "Give 0 to stop the service."));
        }
    }

    private static Optional<Wrong> range(Replicas.Range range) {
        if (range.least() < 1) {
            return Wrong.of(
                    "replicas-out-of-range",
                    range.toString(),
                    "An autoscaler keeps at least 1 instance.",
                    "Give between(1, ...).");
        }
        return range.most() >= range.least()
                ? Optional.empty()
                : Wrong.of(
                        "replicas-out-of-range",
                        range.toString(),
                        "The most is no less than the least.",
                        "Turn the two around.");
    }

    private static void requested(Words words, Said<Replicas> said, Metric.Use use, Report report) {
        String resource = use.resource();
        String only = use.container().orElse("");
        boolean requested = !(only.isEmpty() || only.equals(words.name)) || requests(words.container, resource);
        for (Said<Beside> beside : words.beside.values()) {
            // What has ended before the service starts uses nothing.
            boolean counts = only.isEmpty()
                    ? beside.value() instanceof Sidecar
                    : only.equals(beside.value().name());
            requested &= !counts || requests(Beside.words(beside.value()), resource);
        }
        // The use of all containers can be measured against what the pod as a whole requests.
        requested |= only.isEmpty() && (asked(words.pod.requests, resource) || asked(words.pod.limits, resource));
        if (!requested) {
            report.below("replicas")
                    .add(
                            said.line(),
                            "autoscaler-without-request",
                            "Instances are to be added by their use of " + resource
                                    + ", of which nothing is requested.",
                            "An autoscaler compares use with what each container requests.",
                            "Say requests(...) of the service and of its sidecars.");
        }
    }

    private static boolean requests(ContainerWords said, String resource) {
        // What has a limit and no request requests its limit.
        return asked(said.requests, resource) || asked(said.limits, resource);
    }

    private static boolean asked(@Nullable Said<Resources> said, String resource) {
        return said != null
                && (resource.equals("cpu")
                        ? said.value().cpu().isPresent()
                        : said.value().memory().isPresent());
    }
}
