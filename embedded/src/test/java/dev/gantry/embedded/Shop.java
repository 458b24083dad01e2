package dev.gantry.embedded;

import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.cores;
import static dev.gantry.Units.gibibytes;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Patch;
import dev.gantry.cluster.Precondition;
import dev.gantry.cluster.Propagation;
import dev.gantry.cluster.Selection;
import dev.gantry.manifest.ObjectRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A control plane of a test's own, spoken to in JSON with single quotes; its namespace is {@code shop}. */
final class Shop {
    private static final JsonMapper JSON = new JsonMapper();

    private final ControlPlane plane =
            ControlPlane.start(nodes(3, cores(4), gibibytes(16)).zones("a", "b", "c"), 1);

    Shop() {
        apply("{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'shop'}}");
        pass(1);
    }

    Cluster cluster() {
        return plane.cluster();
    }

    /** Lets seconds pass. */
    void pass(int seconds) {
        plane.pass(Duration.ofSeconds(seconds));
    }

    void behaves(String image, Program program) {
        plane.behaves(image, program);
    }

    void works(String node, boolean works) {
        plane.works(node, works);
    }

    ObjectNode apply(String text) {
        ObjectNode tree = (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        return plane.cluster()
                .apply(ref(tree), tree.toString().getBytes(StandardCharsets.UTF_8), Patch.APPLY)
                .object();
    }

    /** A Deployment of one container, with what else its pods' spec says. */
    ObjectNode deploy(String name, int replicas, String container) {
        return apply(
                "{'apiVersion':'apps/v1','kind':'Deployment','metadata':{'name':'" + name + "','namespace':'shop'},"
                        + "'spec':{'replicas':" + replicas + ",'selector':{'matchLabels':{'app':'" + name + "'}},"
                        + "'template':{'metadata':{'labels':{'app':'" + name
                        + "'}},'spec':{'containers':[{'name':'main','image':"
                        + "'acme/" + name + ":1'" + container + "}]}}}}");
    }

    private static ObjectRef ref(JsonNode tree) {
        return new ObjectRef(
                tree.path("apiVersion").asString(),
                tree.path("kind").asString(),
                Optional.of(tree.path("metadata").path("namespace").asString(""))
                        .filter(it -> !it.isEmpty()),
                tree.path("metadata").path("name").asString());
    }

    ObjectNode get(String apiVersion, String kind, String name) {
        return find(apiVersion, kind, name).orElseThrow();
    }

    Optional<ObjectNode> find(String apiVersion, String kind, String name) {
        return plane.cluster().get(ObjectRef.of(apiVersion, kind, "shop", name));
    }

    List<ObjectNode> list(String apiVersion, String kind) {
        List<ObjectNode> all = new ArrayList<>();
        plane.cluster()
                .list(plane.cluster().kinds().find(apiVersion, kind).orElseThrow(), Selection.in("shop"), all::add);
        return all;
    }

    /** The number of what was written last. */
    long version() {
        return Long.parseLong(plane.cluster()
                .list(
                        plane.cluster().kinds().find("v1", "Namespace").orElseThrow(),
                        Selection.everywhere(),
                        any -> {}));
    }

    List<ObjectNode> pods() {
        return list("v1", "Pod");
    }

    void delete(String apiVersion, String kind, String name, Propagation propagation) {
        ObjectNode tree = get(apiVersion, kind, name);
        String uid = tree.path("metadata").path("uid").asString();
        plane.cluster().delete(ref(tree), new Precondition(uid, Optional.empty()), propagation);
    }

    List<String> events(String reason) {
        return list("v1", "Event").stream()
                .filter(event -> event.path("reason").asString().equals(reason))
                .map(event -> event.path("message").asString())
                .toList();
    }
}
