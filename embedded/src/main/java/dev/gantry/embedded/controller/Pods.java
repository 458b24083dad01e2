package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Questions that controllers ask about a pod. */
final class Pods {
    private Pods() {}

    /** What is asked most often, read once of each state of a pod. */
    private record Facts(String phase, boolean finished, String node, boolean ready, Optional<Instant> readySince) {
        static Facts of(Stored pod) {
            String phase = pod.status().path("phase").asString("");
            boolean ready = pod.holds("Ready");
            JsonNode since = pod.condition("Ready").path("lastTransitionTime");
            return new Facts(
                    phase.isEmpty() ? "Pending" : phase,
                    phase.equals("Succeeded") || phase.equals("Failed"),
                    pod.spec().path("nodeName").asString(""),
                    ready,
                    ready && since.isString() ? Optional.of(Instant.parse(since.asString())) : Optional.empty());
        }
    }

    private static Facts facts(Stored pod) {
        return pod.known(Facts.class, Facts::of);
    }

    /** {@code status.phase}; {@code Pending} as long as nobody wrote one. */
    static String phase(Stored pod) {
        return facts(pod).phase();
    }

    /** The name of its node; empty as long as it has none. */
    static String node(Stored pod) {
        return facts(pod).node();
    }

    static boolean isSucceeded(Stored pod) {
        return phase(pod).equals("Succeeded");
    }

    static boolean isFailed(Stored pod) {
        return phase(pod).equals("Failed");
    }

    /** Whether its containers ended for good. */
    static boolean isFinished(Stored pod) {
        return facts(pod).finished();
    }

    /** Whether it counts towards what its controller wants: neither finished nor being deleted. */
    static boolean isActive(Stored pod) {
        return !isFinished(pod) && !pod.isDeleting();
    }

    static boolean isReady(Stored pod) {
        return facts(pod).ready();
    }

    /** When it became ready, as its condition says; empty if it is not ready. */
    static Optional<Instant> readySince(Stored pod) {
        return facts(pod).readySince();
    }

    /** Whether it has been ready for so long without a break. */
    static boolean isAvailable(Stored pod, int minReadySeconds, Instant now) {
        return isReady(pod)
                && (minReadySeconds == 0
                        || readySince(pod)
                                .map(since ->
                                        !since.plusSeconds(minReadySeconds).isAfter(now))
                                .orElse(false));
    }

    /** How long until a ready pod is available; empty if it is so already, or is not ready. */
    static Optional<Duration> untilAvailable(Stored pod, int minReadySeconds, Instant now) {
        if (minReadySeconds <= 0) {
            return Optional.empty();
        }
        return readySince(pod)
                .map(since -> Duration.between(now, since.plusSeconds(minReadySeconds)))
                .filter(left -> !left.isNegative() && !left.isZero());
    }

    /** How far it got: waiting, lost sight of, running. */
    static int phaseRank(Stored pod) {
        return switch (phase(pod)) {
            case "Pending" -> 0;
            case "Unknown" -> 1;
            default -> 2;
        };
    }

    /** How often its container that started over most often did so. */
    static int restarts(Stored pod) {
        int most = 0;
        for (JsonNode container : pod.status().path("containerStatuses")) {
            most = Math.max(most, container.path("restartCount").asInt(0));
        }
        return most;
    }
}
