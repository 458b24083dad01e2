package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How Kubernetes knows that an instance may be called, and that it must be started anew.
 *
 * @param readiness while it fails, the instance gets no calls ({@code readinessProbe})
 * @param liveness when it fails, the container is started anew ({@code livenessProbe})
 * @param startsWithin until it has started, neither is asked, and after this time it is started anew
 *     ({@code startupProbe}); default 2 minutes where there is a liveness, else none
 */
public record Health(Optional<Probe> readiness, Optional<Probe> liveness, Optional<Duration> startsWithin) {
    /** See the record's components. */
    public Health {
        requireNonNull(readiness, "readiness");
        requireNonNull(liveness, "liveness");
        requireNonNull(startsWithin, "startsWithin");
    }

    /** Spring Boot's actuator: {@code /actuator/health/readiness} and {@code /actuator/health/liveness}. */
    public static Health actuator() {
        return readiness(Probe.httpGet("/actuator/health/readiness"))
                .and(liveness(Probe.httpGet("/actuator/health/liveness")));
    }

    /** May be called while this succeeds. */
    public static Health readiness(Probe probe) {
        return new Health(Optional.of(requireNonNull(probe, "probe")), Optional.empty(), Optional.empty());
    }

    /** Is started anew when this fails. */
    public static Health liveness(Probe probe) {
        return new Health(Optional.empty(), Optional.of(requireNonNull(probe, "probe")), Optional.empty());
    }

    /** One question for both: may be called while it succeeds, is started anew when it fails. */
    public static Health alive(Probe probe) {
        return readiness(probe).and(liveness(probe));
    }

    /** With what the other says; its word wins. */
    public Health and(Health other) {
        return new Health(
                requireNonNull(other, "other").readiness.or(() -> readiness),
                other.liveness.or(() -> liveness),
                other.startsWithin.or(() -> startsWithin));
    }

    /** How long a start may take before it counts as failed. */
    public Health startsWithin(Duration longest) {
        return new Health(readiness, liveness, Optional.of(requireNonNull(longest, "longest")));
    }

    /** All questions asked at this port: {@code actuator().on(MANAGEMENT)}. */
    public Health on(Port port) {
        requireNonNull(port, "port");
        return new Health(readiness.map(probe -> probe.on(port)), liveness.map(probe -> probe.on(port)), startsWithin);
    }

    Optional<Wrong> wrong() {
        return readiness
                .flatMap(Probe::wrong)
                .or(() -> liveness.flatMap(Probe::wrong))
                .or(() -> startsWithin.flatMap(Seconds::wrong));
    }
}
