package dev.gantry;

import dev.gantry.kubernetes.IntOrString;
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

    private final Keyed<String, Port> ports;

    private Probes(Keyed<String, Port> ports) {
        this.ports = ports;
    }

    /** Those of a workload's own container. */
    static V1Container add(V1Container container, Words words) {
        Health health = health(words);
        return health == null ? container : new Probes(words.ports).add(container, health);
    }

    /** Those of a sidecar: what was said, and no more. */
    static V1Container add(V1Container container, ContainerWords sidecar) {
        return sidecar.health == null ? container : new Probes(sidecar.ports).add(container, sidecar.health.value());
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
        boolean slow = asked.timing().timeout().compareTo(STARTUP_PERIOD) > 0;
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
                .timeoutSeconds(Seconds.of(timing.timeout()))
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
            Port port = probe.port().orElseGet(() -> mainPort(ports));
            V1GRPCAction action = V1GRPCAction.of(port == null ? 0 : port.number());
            return asked.grpc(
                    grpc.service().isPresent() ? action.service(grpc.service().get()) : action);
        }
        return asked.tcpSocket(V1TCPSocketAction.of(port(probe.port(), ports)));
    }

    private V1HTTPGetAction http(Probe.HttpGet get, Optional<Port> asked) {
        V1HTTPGetAction action = V1HTTPGetAction.of(port(asked, ports)).path(get.path());
        if (get.secure()) {
            action = action.scheme(V1HTTPGetAction.Scheme.HTTPS);
        }
        List<V1HTTPHeader> headers = new ArrayList<>();
        for (Probe.Header header : get.headers()) {
            headers.add(V1HTTPHeader.of(header.name(), header.value()));
        }
        return headers.isEmpty() ? action : action.httpHeaders(headers);
    }

    /** By name where the container has said it, else by number; 0 where there is none, which is a problem of its own. */
    static IntOrString port(Optional<Port> asked, Keyed<String, Port> ports) {
        Port port = asked.orElseGet(() -> mainPort(ports));
        if (port == null) {
            return IntOrString.of(0);
        }
        Said<Port> said = ports.get(port.name());
        return said != null && said.value().number() == port.number()
                ? IntOrString.of(port.name())
                : IntOrString.of(port.number());
    }

    /** The port {@code http}, and where there is none, the first. */
    static @Nullable Port mainPort(Words words) {
        return mainPort(words.ports);
    }

    private static @Nullable Port mainPort(Keyed<String, Port> ports) {
        Said<Port> http = ports.get(Serving.HTTP);
        if (http != null) {
            return http.value();
        }
        return ports.isEmpty() ? null : ports.values().iterator().next().value();
    }
}
