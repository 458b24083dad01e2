package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How Kubernetes knows that an instance may be called, and that it must be started anew.
 *
 * @param readiness while it fails, the instance gets no calls ({@code readinessProbe})
 * @param liveness when it fails, the container is started anew ({@code livenessProbe})
 * @param startup until it succeeds, neither is asked, and when it fails, the container is started anew ({@code startupProbe});
 *     default what the liveness asks, or the readiness
 * @param startsWithin how long that may take; default 2 minutes where there is a liveness, else a start is not waited for
 */
public record Health(
        Optional<Probe> readiness, Optional<Probe> liveness, Optional<Probe> startup, Optional<Duration> startsWithin) {
    /** How much longer an instance that is alive is waited for than one that is ready. */
    private static final int PATIENCE = 3;

    private static final Health UNSAID =
            new Health(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Health ACTUATOR = readiness(Probe.httpGet("/actuator/health/readiness"))
            .and(liveness(Probe.httpGet("/actuator/health/liveness")));

    /** See the record's components. */
    public Health {
        requireNonNull(readiness, "readiness");
        requireNonNull(liveness, "liveness");
        requireNonNull(startup, "startup");
        requireNonNull(startsWithin, "startsWithin");
    }

    /** Spring Boot's actuator: {@code /actuator/health/readiness} and {@code /actuator/health/liveness}. */
    public static Health actuator() {
        return ACTUATOR;
    }

    /** May be called while this succeeds. */
    public static Health readiness(Probe probe) {
        return new Health(
                Optional.of(requireNonNull(probe, "probe")), UNSAID.liveness, UNSAID.startup, UNSAID.startsWithin);
    }

    /** Is started anew when this fails. */
    public static Health liveness(Probe probe) {
        return new Health(
                UNSAID.readiness, Optional.of(requireNonNull(probe, "probe")), UNSAID.startup, UNSAID.startsWithin);
    }

    /** Has started when this succeeds; its own period and failures say how long that may take. */
    public static Health startup(Probe probe) {
        return new Health(
                UNSAID.readiness, UNSAID.liveness, Optional.of(requireNonNull(probe, "probe")), UNSAID.startsWithin);
    }

    /**
     * One question for both: may be called while it succeeds, is started anew when it fails three times as often as makes it
     * unready. So what is slow for a moment is left alone and not ended.
     */
    public static Health alive(Probe probe) {
        return readiness(probe)
                .and(liveness(probe.failures(PATIENCE * probe.timing().failures())));
    }

    /** With what the other says; its word wins. */
    public Health and(Health other) {
        return new Health(
                requireNonNull(other, "other").readiness.or(() -> readiness),
                other.liveness.or(() -> liveness),
                other.startup.or(() -> startup),
                other.startsWithin.or(() -> startsWithin));
    }

    /** How long a start may take before it counts as failed. */
    public Health startsWithin(Duration longest) {
        return new Health(readiness, liveness, startup, Optional.of(requireNonNull(longest, "longest")));
    }

    /** All questions asked at this port: {@code actuator().on(MANAGEMENT)}. */
    public Health on(Port port) {
        requireNonNull(port, "port");
        return new Health(
                readiness.map(probe -> probe.on(port)),
                liveness.map(probe -> probe.on(port)),
                startup.map(probe -> probe.on(port)),
                startsWithin);
    }
}
