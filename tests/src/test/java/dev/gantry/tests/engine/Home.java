package dev.gantry.tests.engine;

import dev.gantry.EmbeddedCluster;
import dev.gantry.cluster.Selection;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What there is in the namespace of an app that goes through an ordeal. */
final class Home {
    static final String NAME = "shop";

    private static final List<String> KINDS =
            List.of("Service", "ConfigMap", "Secret", "ServiceAccount", "PersistentVolumeClaim");
    /** By kind, its apiVersion. */
    private static final Map<String, String> OTHER_KINDS = Map.of(
            "Deployment", "apps/v1", "PodDisruptionBudget", "policy/v1", "NetworkPolicy", "networking.k8s.io/v1");

    private final EmbeddedCluster cluster;

    Home(EmbeddedCluster cluster) {
        this.cluster = cluster;
    }

    /** The version of what is somebody else's. */
    String theirs() {
        return cluster.cluster()
                .get(ObjectRef.of("v1", "ConfigMap", NAME, "theirs"))
                .map(it -> it.at("/metadata/resourceVersion").asString(""))
                .orElse("gone");
    }

    /** What is marked as the app's. */
    Set<String> marked() {
        Set<String> marked = new TreeSet<>();
        all().stream().filter(Home::isMarked).forEach(it -> marked.add(name(it)));
        return marked;
    }

    static boolean isMarked(JsonNode object) {
        return object.path("metadata").path("labels").has("applyset.kubernetes.io/part-of");
    }

    static String name(JsonNode object) {
        return object.path("kind").asString("") + "/"
                + object.at("/metadata/name").asString("");
    }

    List<ObjectNode> all() {
        List<ObjectNode> all = new ArrayList<>();
        KINDS.forEach(kind -> all.addAll(find("v1", kind)));
        OTHER_KINDS.forEach((kind, apiVersion) -> all.addAll(find(apiVersion, kind)));
        return all;
    }

    List<ObjectNode> find(String apiVersion, String kind) {
        List<ObjectNode> found = new ArrayList<>();
        cluster.cluster()
                .kinds()
                .find(apiVersion, kind)
                .ifPresent(it -> cluster.cluster().list(it, Selection.in(NAME), found::add));
        return found;
    }

    /** How many ready instances the Service leads to; where there is none, as many as one likes. */
    int reached() {
        Optional<ObjectNode> service = cluster.cluster().get(ObjectRef.of("v1", "Service", NAME, "order"));
        if (service.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int reached = 0;
        for (ObjectNode pod : find("v1", "Pod")) {
            boolean selected = service.get().at("/spec/selector").properties().stream()
                    .allMatch(it -> pod.at("/metadata/labels")
                            .path(it.getKey())
                            .asString("")
                            .equals(it.getValue().asString("")));
            boolean ready = false;
            for (JsonNode condition : pod.at("/status/conditions")) {
                ready |= condition.path("type").asString("").equals("Ready")
                        && condition.path("status").asString("").equals("True");
            }
            reached += selected && ready && !pod.path("metadata").has("deletionTimestamp") ? 1 : 0;
        }
        return reached;
    }
}
