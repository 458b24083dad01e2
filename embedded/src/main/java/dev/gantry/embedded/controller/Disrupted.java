package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pods that were evicted a moment ago and are not yet being deleted ({@code status.disruptedPods}). */
final class Disrupted {
    private static final Duration BELIEVED = Duration.ofMinutes(2);

    private final Map<String, Instant> since;
    private final Instant now;

    private Disrupted(Map<String, Instant> since, Instant now) {
        this.since = since;
        this.now = now;
    }

    static Disrupted of(Stored budget, List<Stored> pods, Instant now) {
        Map<String, Instant> since = new TreeMap<>();
        JsonNode disrupted = budget.status().path("disruptedPods");
        for (Stored pod : disrupted.isEmpty() ? List.<Stored>of() : pods) {
            Timestamps.read(disrupted.path(pod.name()))
                    .filter(when -> !pod.isDeleting() && when.plus(BELIEVED).isAfter(now))
                    .ifPresent(when -> since.put(pod.name(), when));
        }
        return new Disrupted(since, now);
    }

    boolean holds(Stored pod) {
        return since.containsKey(pod.name());
    }

    void write(ObjectNode status) {
        status.remove("disruptedPods");
        since.forEach((name, when) -> status.withObjectProperty("disruptedPods").put(name, Timestamps.of(when)));
    }

    /** When an eviction that led to nothing is forgotten. */
    Optional<Duration> nextLook() {
        return since.values().stream().min(Instant::compareTo).map(when -> Duration.between(now, when.plus(BELIEVED)));
    }
}
