package dev.gantry.status;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a diagnosis is made from; any of it may be empty.
 *
 * @param replicaSets those that a Deployment owns: they tell which pods are of its current template. Without them the
 *     pod made last does
 * @param pods those of the object itself
 * @param events of the object's namespace; those of other objects are passed over
 */
public record Evidence(List<JsonNode> replicaSets, List<Pod> pods, List<Event> events) {
    /** Keeps copies of the lists. */
    public Evidence {
        replicaSets = List.copyOf(replicaSets);
        pods = List.copyOf(pods);
        events = List.copyOf(events);
    }
}
