package dev.gantry;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1ExecAction;
import dev.gantry.kubernetes.core.V1HTTPGetAction;
import dev.gantry.kubernetes.core.V1Probe;
import dev.gantry.kubernetes.core.V1TCPSocketAction;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A container's probes. */
final class Probes {
    private static final Duration DEFAULT_START = Duration.ofMinutes(2);
    private static final Duration STARTUP_PERIOD = Duration.ofSeconds(5);

    private Probes() {}

    static V1Container add(V1Container container, Words words) {
        Health health = health(words);
        if (health == null) {
            return container;
        }
        V1Container probed = container;
        if (health.readiness().isPresent()) {
            probed = probed.readinessProbe(probe(health.readiness().get(), words));
        }
        if (health.liveness().isPresent()) {
            probed = probed.livenessProbe(probe(health.liveness().get(), words));
        }
        Optional<Duration> start =
                health.startsWithin().or(() -> health.liveness().map(liveness -> DEFAULT_START));
        Optional<Probe> asked = health.liveness().or(health::readiness);
        if (start.isPresent() && asked.isPresent()) {
            int tries = (int) Math.max(
                    1, (Seconds.of(start.get()) + STARTUP_PERIOD.toSeconds() - 1) / STARTUP_PERIOD.toSeconds());
            probed = probed.startupProbe(probe(asked.get().every(STARTUP_PERIOD).failures(tries), words));
        }
        return probed;
    }

    /** What was said, or that it is ready when its port accepts connections. */
    private static @Nullable Health health(Words words) {
        if (words.health != null) {
            return words.health.value();
        }
        boolean listens = mainPort(words) != null;
        return listens && words.fillsIn(Default.READINESS) ? Health.readiness(Probe.tcp()) : null;
    }

    private static V1Probe probe(Probe probe, Words words) {
        V1Probe asked = V1Probe.of()
                .periodSeconds(Seconds.of(probe.period()))
                .timeoutSeconds(Seconds.of(probe.timeout()))
                .failureThreshold(probe.failures());
        if (probe.check() instanceof Probe.HttpGet get) {
            return asked.httpGet(V1HTTPGetAction.of(port(probe, words)).path(get.path()));
        }
        if (probe.check() instanceof Probe.Exec exec) {
            return asked.exec(V1ExecAction.of().command(exec.command()));
        }
        return asked.tcpSocket(V1TCPSocketAction.of(port(probe, words)));
    }

    /** By name where the service has said it, else by number; 0 where there is none, which is a problem of its own. */
    private static IntOrString port(Probe probe, Words words) {
        Port port = probe.port().orElseGet(() -> mainPort(words));
        if (port == null) {
            return IntOrString.of(0);
        }
        Said<Port> said = words.ports.get(port.name());
        return said != null && said.value().number() == port.number()
                ? IntOrString.of(port.name())
                : IntOrString.of(port.number());
    }

    /** The port {@code http}, and where there is none, the first. */
    static @Nullable Port mainPort(Words words) {
        Said<Port> http = words.ports.get(Serving.HTTP);
        if (http != null) {
            return http.value();
        }
        return words.ports.isEmpty()
                ? null
                : words.ports.values().iterator().next().value();
    }
}
