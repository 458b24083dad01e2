package dev.gantry;

import dev.gantry.problem.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That a container can be asked how it is, and told of its start and end. */
final class LifeChecks {
    private final Keyed<String, Port> ports;
    private final boolean serves;
    private final String who;
    private final Report report;

    private LifeChecks(Keyed<String, Port> ports, boolean serves, String who, Report report) {
        this.ports = ports;
        this.serves = serves;
        this.who = who;
        this.report = report;
    }

    /** @param serves whether it must have a port anyway, so that the lack of one is told elsewhere */
    static void check(ContainerWords said, Keyed<String, Port> ports, boolean serves, String who, Report report) {
        LifeChecks checks = new LifeChecks(ports, serves, who, report);
        if (said.health != null) {
            checks.health(said.health);
        }
        if (said.preStop != null) {
            checks.hook("preStop", said.preStop);
        }
        if (said.postStart != null) {
            checks.hook("postStart", said.postStart);
        }
    }

    private void health(Said<Health> said) {
        Health health = said.value();
        report.check("health", said.line(), ProbeChecks.wrong(health));
        answersInTime("readiness", health.readiness(), said.line());
        answersInTime("liveness", health.liveness(), said.line());
        answersInTime("startup", health.startup(), said.line());
        if (asksNowhere(health.readiness()) || asksNowhere(health.liveness()) || asksNowhere(health.startup())) {
            withoutPort("health", said.line(), "health, or ask by exec(...)");
        }
    }

    private void answersInTime(String which, Optional<Probe> probe, @Nullable Source line) {
        if (probe.isPresent()
                && probe.get()
                                .timing()
                                .answersWithin()
                                .compareTo(probe.get().timing().period())
                        > 0) {
            Probe.Timing timing = probe.get().timing();
            report.below("health")
                    .add(
                            line,
                            "probe-slower-than-period",
                            "An answer to the " + which + " of " + who + " may take "
                                    + Seconds.of(timing.answersWithin()) + " s, and it is asked every "
                                    + Seconds.of(timing.period()) + " s.",
                            "A question is not asked again before it has been answered, so it is asked less often than"
                                    + " said.",
                            "Say every(...) of as much time, or a shorter timeout(...).");
        }
    }

    private static boolean asksNowhere(Optional<Probe> probe) {
        return probe.isPresent()
                && probe.get().port().isEmpty()
                && !(probe.get().check() instanceof Probe.Exec);
    }

    private void hook(String word, Said<Hook> said) {
        if (said.value() instanceof Hook.Sleep sleep) {
            report.check(word, said.line(), Seconds.wrong(sleep.pause()));
        } else if (said.value() instanceof Hook.Call call) {
            if (!call.path().startsWith("/")) {
                report.check(word, said.line(), ProbeChecks.path(call.path()));
            }
            if (call.port().isEmpty()) {
                withoutPort(word, said.line(), word);
            }
        }
    }

    private void withoutPort(String word, @Nullable Source line, String of) {
        if (ports.isEmpty() && !serves) {
            report.below(word)
                    .add(
                            line,
                            "probe-without-port",
                            who + " is asked at no port.",
                            "What has no port of its own is asked at one that is named.",
                            "Say on(port(\"health\", 8081)) of its " + of + ".");
        }
    }
}
