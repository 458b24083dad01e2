package dev.gantry.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** When probes of a container succeed or give up, counted from its start; probes are made at whole periods. */
final class ProbeTiming {
    private ProbeTiming() {}

    /** When it counts as started: at its first success of the startup probe, or at once without one. */
    static Optional<Instant> started(JsonNode container, Program program, Instant since) {
        JsonNode probe = container.path("startupProbe");
        return probe.isMissingNode() ? Optional.of(since) : success(probe, program, since, since);
    }

    /** When it becomes ready; empty: never. */
    static Optional<Instant> ready(JsonNode container, Program program, Instant since) {
        Optional<Instant> started = started(container, program, since);
        JsonNode probe = container.path("readinessProbe");
        return probe.isMissingNode() ? started : started.flatMap(from -> success(probe, program, since, from));
    }

    /** When it is killed because its startup or liveness probe failed too often; empty: never. */
    static Optional<Instant> gaveUp(JsonNode container, Program program, Instant since) {
        JsonNode startup = container.path("startupProbe");
        if (!startup.isMissingNode()) {
            Instant end = failure(startup, since, since);
            Optional<Instant> started = started(container, program, since);
            if (started.isEmpty() || started.get().isAfter(end)) {
                return Optional.of(end);
            }
        }
        JsonNode liveness = container.path("livenessProbe");
        Optional<Instant> started = started(container, program, since);
        if (liveness.isMissingNode() || started.isEmpty()) {
            return Optional.empty();
        }
        Instant end = failure(liveness, since, started.get());
        boolean answersInTime = program.answers()
                .filter(after -> !since.plus(after).isAfter(end))
                .isPresent();
        return answersInTime ? Optional.empty() : Optional.of(end);
    }

    /** The probe that makes the success threshold full. */
    private static Optional<Instant> success(JsonNode probe, Program program, Instant since, Instant from) {
        return program.answers().map(after -> {
            Instant first = first(probe, since, from);
            Duration period = period(probe);
            Duration late = Duration.between(first, since.plus(after));
            long skipped = late.isNegative() || late.isZero()
                    ? 0
                    : (late.toMillis() + period.toMillis() - 1) / period.toMillis();
            long more = probe.path("successThreshold").asLong(1) - 1;
            return first.plus(period.multipliedBy(skipped + more));
        });
    }

    /** The probe that makes the failure threshold full, if all fail. */
    private static Instant failure(JsonNode probe, Instant since, Instant from) {
        return first(probe, since, from)
                .plus(period(probe)
                        .multipliedBy(Math.max(0, probe.path("failureThreshold").asLong(3) - 1)));
    }

    private static Instant first(JsonNode probe, Instant since, Instant from) {
        Instant delayed = since.plusSeconds(probe.path("initialDelaySeconds").asLong(0));
        return delayed.isAfter(from) ? delayed : from;
    }

    private static Duration period(JsonNode probe) {
        return Duration.ofSeconds(Math.max(1, probe.path("periodSeconds").asLong(10)));
    }
}
