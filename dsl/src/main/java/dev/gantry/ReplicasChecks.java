package dev.gantry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That a number of instances can be, and that an autoscaler has what it needs. */
final class ReplicasChecks {
    private ReplicasChecks() {}

    static void check(Words words, Said<Replicas> said, Report report) {
        if (said.value() instanceof Replicas.Autoscaled scaled) {
            report.check("replicas", said.line(), range(scaled.range()));
            use(words, said, scaled.cpu(), "cpu", report);
            use(words, said, scaled.memory(), "memory", report);
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

    private static void use(
            Words words, Said<Replicas> said, Optional<Percentage> use, String resource, Report report) {
        if (use.isEmpty()) {
            return;
        }
        int value = use.get().value();
        report.check(
                "replicas",
                said.line(),
                value >= 1 && value <= 100
                        ? Optional.empty()
                        : Wrong.of(
                                "use-out-of-range",
                                use.get().toString(),
                                "A mean use is 1 to 100 percent.",
                                "Give percent(70)."));
        boolean requested = requests(words.container, resource);
        for (Said<Beside> beside : words.beside.values()) {
            // What has ended before the service starts uses nothing.
            requested &= !(beside.value() instanceof Sidecar) || requests(Beside.words(beside.value()), resource);
        }
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
