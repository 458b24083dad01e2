package dev.gantry;

import java.util.Optional;

/** That a container's health can be asked. */
final class ProbeChecks {
    private ProbeChecks() {}

    static Optional<Wrong> wrong(Health health) {
        Optional<Wrong> found = health.readiness().flatMap(ProbeChecks::readiness);
        found = found.isPresent() ? found : health.liveness().flatMap(ProbeChecks::ending);
        found = found.isPresent() ? found : health.startup().flatMap(ProbeChecks::ending);
        return found.isPresent() ? found : health.startsWithin().flatMap(Seconds::wrong);
    }

    private static Optional<Wrong> readiness(Probe probe) {
        Probe.Timing timing = probe.timing();
        if (timing.grace().isPresent()) {
            return Wrong.of(
                    "probe-grace-without-end",
                    timing.grace().get().toString(),
                    "A readiness ends no container, so there is nothing to wait for.",
                    "Say grace(...) of the liveness, or gracefulStop(...) of the workload.");
        }
        if (timing.successes() < 1) {
            return Wrong.of(
                    "probe-successes-out-of-range",
                    Integer.toString(timing.successes()),
                    "At least one good answer counts.",
                    "Give successes(1).");
        }
        return asked(probe);
    }

    /** Of a probe that ends containers. */
    private static Optional<Wrong> ending(Probe probe) {
        Probe.Timing timing = probe.timing();
        if (timing.successes() != 1) {
            return Wrong.of(
                    "probe-successes-out-of-range",
                    Integer.toString(timing.successes()),
                    "Of a liveness or a startup, one good answer counts.",
                    "Say successes(...) of the readiness alone.");
        }
        Optional<Wrong> grace = timing.grace().flatMap(Seconds::wrong);
        return grace.isPresent() ? grace : asked(probe);
    }

    private static Optional<Wrong> asked(Probe probe) {
        Probe.Timing timing = probe.timing();
        if (timing.failures() < 1) {
            return Wrong.of(
                    "probe-failures-out-of-range",
                    Integer.toString(timing.failures()),
                    "At least one bad answer counts.",
                    "Give failures(3).");
        }
        if (probe.check() instanceof Probe.HttpGet get && !get.path().startsWith("/")) {
            return path(get.path());
        }
        return Seconds.wrong(timing.period())
                .or(() -> timing.timeout().flatMap(Seconds::wrong))
                .or(() -> Seconds.negative(timing.delay()));
    }

    static Optional<Wrong> path(String path) {
        return Wrong.of("probe-path-invalid", path, "A path starts with '/'.", "Give \"/" + path + "\".");
    }
}
