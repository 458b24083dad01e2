package dev.gantry;

import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1ExecAction;
import dev.gantry.kubernetes.core.V1GRPCAction;
import dev.gantry.kubernetes.core.V1HTTPGetAction;
import dev.gantry.kubernetes.core.V1HTTPHeader;
import dev.gantry.kubernetes.core.V1Probe;
import dev.gantry.kubernetes.core.V1TCPSocketAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A container's probes. */
final class Probes {
    private static final Duration DEFAULT_START = Duration.ofMinutes(2);
    private static final Duration STARTUP_PERIOD = Duration.ofSeconds(5);

    private final AskedPorts ports;

    private Probes(AskedPorts ports) {
        this.ports = ports;
    }

    /** Those of a workload's own container. */
    static V1Container add(V1Container container, Words words, AskedPorts ports) {
        Health health = health(words);
        return health == null ? container : new Probes(ports).add(container, health);
    }

    /** Those of a sidecar: what was said, and no more. */
    static V1Container add(V1Container container, ContainerWords sidecar, AskedPorts ports) {
        return sidecar.health == null ? container : new Probes(ports).add(container, sidecar.health.value());
    }

    /** What was said, or that it is ready when its port accepts connections. */
    private static @Nullable Health health(Words words) {
        if (words.container.health != null) {
            return words.container.health.value();
        }
        boolean listens = mainPort(words) != null;
        return listens && words.fillsIn(Default.READINESS) ? Health.readiness(Probe.tcp()) : null;
    }

    private V1Container add(V1Container container, Health health) {
        V1Container probed = container;
        if (health.readiness().isPresent()) {
            Probe.Timing timing = health.readiness().get().timing();
            V1Probe readiness = probe(health.readiness().get());
            probed = probed.readinessProbe(
                    timing.successes() == 1 ? readiness : readiness.successThreshold(timing.successes()));
        }
        if (health.liveness().isPresent()) {
            probed = probed.livenessProbe(ending(health.liveness().get()));
        }
        Probe startup = startup(health);
        return startup == null ? probed : probed.startupProbe(ending(startup));
    }

    /** What was said; else, where a start is waited for, what the liveness asks, or the readiness, but more often. */
    private static @Nullable Probe startup(Health health) {
        if (health.startup().isPresent()) {
            Probe said = health.startup().get();
            return health.startsWithin().isPresent()
                    ? within(said, health.startsWithin().get())
                    : said;
        }
        Probe asked = health.liveness().or(health::readiness).orElse(null);
        Duration start = health.startsWithin().orElse(health.liveness().isPresent() ? DEFAULT_START : null);
        if (start == null || asked == null) {
            return null;
        }
        Probe sooner = asked.delay(Duration.ZERO).every(STARTUP_PERIOD);
        // No question is asked before the one before it has been answered.
        boolean slow = asked.timing().answersWithin().compareTo(STARTUP_PERIOD) > 0;
        return within(slow ? sooner.timeout(STARTUP_PERIOD) : sooner, start);
    }

    private static Probe within(Probe probe, Duration longest) {
        long period = Math.max(1, Seconds.of(probe.timing().period()));
        return probe.failures((int) Math.max(1, (Seconds.of(longest) + period - 1) / period));
    }

    private V1Probe ending(Probe probe) {
        V1Probe asked = probe(probe);
        return probe.timing().grace().isPresent()
                ? asked.terminationGracePeriodSeconds(
                        Seconds.of(probe.timing().grace().get()))
                : asked;
    }

    private V1Probe probe(Probe probe) {
        Probe.Timing timing = probe.timing();
        V1Probe asked = V1Probe.of()
                .periodSeconds(Seconds.of(timing.period()))
                .timeoutSeconds(Seconds.of(timing.answersWithin()))
                .failureThreshold(timing.failures());
        if (!timing.delay().isZero()) {
            asked = asked.initialDelaySeconds(Seconds.of(timing.delay()));
        }
        if (probe.check() instanceof Probe.HttpGet get) {
            return asked.httpGet(http(get, probe.port()));
        }
        if (probe.check() instanceof Probe.Exec exec) {
            return asked.exec(V1ExecAction.of().command(exec.command()));
        }
        if (probe.check() instanceof Probe.Grpc grpc) {
            Port port = ports.port(probe.port());
            V1GRPCAction action = V1GRPCAction.of(port == null ? 0 : port.number());
            return asked.grpc(
                    grpc.service().isPresent() ? action.service(grpc.service().get()) : action);
        }
        return asked.tcpSocket(V1TCPSocketAction.of(ports.at(probe.port())));
    }

    private V1HTTPGetAction http(Probe.HttpGet get, Optional<Port> asked) {
        V1HTTPGetAction action = V1HTTPGetAction.of(ports.at(asked)).path(get.path());
        if (get.secure()) {
            action = action.scheme(V1HTTPGetAction.Scheme.HTTPS);
        }
        List<V1HTTPHeader> headers = new ArrayList<>();
        for (Probe.Header header : get.headers()) {
            headers.add(V1HTTPHeader.of(header.name(), header.value()));
        }
        return headers.isEmpty() ? action : action.httpHeaders(headers);
    }

    /** The port {@code http}, and where there is none, the first. */
    static @Nullable Port mainPort(Words words) {
        return AskedPorts.main(words.ports);
    }
}
