package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Selection;
import dev.gantry.problem.GantryException;
import dev.gantry.status.Diagnosis;
import dev.gantry.status.Evidence;
import dev.gantry.status.Finding;
import dev.gantry.status.LogSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What surrounds the objects of a namespace and may tell why they are not ready: pods, ReplicaSets, events. */
final class Clues {
    private static final int LINES = 10;

    private final Map<String, List<JsonNode>> replicaSets;
    private final Map<String, List<JsonNode>> pods;
    private final Map<String, List<JsonNode>> events;

    Clues(Collection<ObjectNode> replicaSets, Collection<ObjectNode> pods, Collection<ObjectNode> events) {
        this.replicaSets = byOwner(replicaSets);
        this.pods = byOwner(pods);
        this.events = new HashMap<>();
        events.forEach(event ->
                put(this.events, event.path("involvedObject").path("uid").asString(""), event));
    }

    /** Only a warning tells what is wrong, and there are many others. */
    static boolean isWarning(ObjectNode event) {
        return event.path("type").asString("").equals("Warning");
    }

    /** All clues of a namespace, as they are now. */
    static Clues read(Cluster cluster, String namespace) {
        return new Clues(
                list(cluster, "apps/v1", "ReplicaSet", namespace),
                list(cluster, "v1", "Pod", namespace),
                list(cluster, "v1", "Event", namespace).stream()
                        .filter(Clues::isWarning)
                        .toList());
    }

    /** Why an object is not ready, as far as one can see. */
    Optional<Finding> diagnose(JsonNode object) {
        String uid = uid(object);
        List<JsonNode> sets = replicaSets.getOrDefault(uid, List.of());
        List<JsonNode> owned = Stream.concat(Stream.of(object), sets.stream())
                .flatMap(owner -> pods.getOrDefault(uid(owner), List.of()).stream())
                .toList();
        List<JsonNode> about = Stream.of(List.of(object), sets, owned)
                .flatMap(Collection::stream)
                .flatMap(subject -> events.getOrDefault(uid(subject), List.of()).stream())
                .toList();
        return Diagnosis.of(object, new Evidence(sets, owned, about));
    }

    /** The finding with the last words of the container that it points to, as far as they can be had. */
    static Finding withLogs(Cluster cluster, String namespace, Finding finding) {
        if (finding.logs().isEmpty()) {
            return finding;
        }
        LogSource source = finding.logs().get();
        try {
            return finding.lastLines(
                    cluster.logs(namespace, source.pod(), source.container(), source.previous(), LINES));
        } catch (GantryException e) {
            return finding;
        }
    }

    private static List<ObjectNode> list(Cluster cluster, String apiVersion, String kind, String namespace) {
        List<ObjectNode> found = new ArrayList<>();
        cluster.kinds().find(apiVersion, kind).ifPresent(it -> cluster.list(it, Selection.in(namespace), found::add));
        return found;
    }

    private static Map<String, List<JsonNode>> byOwner(Collection<ObjectNode> objects) {
        Map<String, List<JsonNode>> byOwner = new HashMap<>();
        for (ObjectNode object : objects) {
            for (JsonNode owner : object.path("metadata").path("ownerReferences")) {
                put(byOwner, owner.path("uid").asString(""), object);
            }
        }
        return byOwner;
    }

    private static void put(Map<String, List<JsonNode>> map, String key, JsonNode value) {
        map.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }

    private static String uid(JsonNode object) {
        return object.path("metadata").path("uid").asString("");
    }
}
