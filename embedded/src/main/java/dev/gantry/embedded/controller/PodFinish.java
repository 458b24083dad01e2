package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** When a pod came to its end, as well as its status tells. */
final class PodFinish {
    private PodFinish() {}

    static Instant of(Stored pod) {
        return lastContainer(pod)
                .or(() -> notReady(pod))
                .or(() -> deletion(pod))
                .orElse(pod.created());
    }

    private static Optional<Instant> lastContainer(Stored pod) {
        Optional<Instant> containers = latest(pod.status().path("containerStatuses"), Optional.empty());
        Optional<Instant> sidecars = latest(pod.status().path("initContainerStatuses"), Optional.of(sidecars(pod)));
        if (containers.isEmpty() || sidecars.isEmpty()) {
            return containers;
        }
        return sidecars.get().isAfter(containers.get()) ? sidecars : containers;
    }

    private static Set<String> sidecars(Stored pod) {
        Set<String> names = new HashSet<>();
        for (JsonNode container : pod.spec().path("initContainers")) {
            if (container.path("restartPolicy").asString("").equals("Always")) {
                names.add(container.path("name").asString(""));
            }
        }
        return names;
    }

    /** Empty if one of them has not ended. */
    private static Optional<Instant> latest(JsonNode statuses, Optional<Set<String>> only) {
        Optional<Instant> latest = Optional.empty();
        for (JsonNode status : statuses) {
            if (only.isPresent() && !only.get().contains(status.path("name").asString(""))) {
                continue;
            }
            Optional<Instant> end =
                    Timestamps.read(status.path("state").path("terminated").path("finishedAt"));
            if (end.isEmpty()) {
                return end;
            }
            latest = latest.isEmpty() || end.get().isAfter(latest.get()) ? end : latest;
        }
        return latest;
    }

    private static Optional<Instant> notReady(Stored pod) {
        JsonNode ready = pod.condition("Ready");
        return ready.path("status").asString("").equals("False")
                ? Timestamps.read(ready.path("lastTransitionTime"))
                : Optional.empty();
    }

    private static Optional<Instant> deletion(Stored pod) {
        JsonNode metadata = pod.tree().path("metadata");
        return Timestamps.read(metadata.path("deletionTimestamp"))
                .map(end -> end.minusSeconds(
                        metadata.path("deletionGracePeriodSeconds").asLong(0)));
    }
}
