package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Refusal;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.GantryException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The namespace of an app, which is made for it where it is missing, and is no member of it. */
final class Namespaces {
    /** On a namespace: for which app it was made. */
    private static final String MADE_FOR = "gantry.dev/made-for";

    private Namespaces() {}

    static ObjectRef ref(String name) {
        return ObjectRef.of("v1", "Namespace", name);
    }

    /** Whether an object is the namespace that an app lives in. It is made first and written to, and no member. */
    static boolean isOwn(ObjectRef ref, String namespace) {
        return ref.equals(ref(namespace));
    }

    /** Whether there is no such namespace. Who may not look is taken to know that there is one. */
    static boolean isMissing(Cluster cluster, String name) {
        Optional<ObjectNode> live = get(cluster, name);
        if (live.isPresent() && live.get().path("metadata").has("deletionTimestamp")) {
            throw new GantryException(
                    "namespace-terminating",
                    "The namespace \"" + name + "\" is being deleted. Wait until it is gone, and try again.");
        }
        return live.isEmpty();
    }

    /** The namespace; one without content where the server does not let us look. */
    static Optional<ObjectNode> get(Cluster cluster, String name) {
        try {
            return cluster.get(ref(name));
        } catch (Refusal refusal) {
            if (refusal.status() == 403) {
                return Optional.of(JsonNodeFactory.instance.objectNode());
            }
            throw refusal;
        }
    }

    /** Makes the namespace for an app; no harm if somebody else was faster. */
    static void make(Cluster cluster, String name, String app) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("apiVersion", "v1").put("kind", "Namespace");
        ObjectNode metadata = tree.putObject("metadata");
        metadata.put("name", name);
        metadata.putObject("annotations").put(MADE_FOR, app);
        try {
            cluster.create(ref(name), tree.toString().getBytes(StandardCharsets.UTF_8));
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                throw refusal;
            }
        }
    }

    /** The {@code uid} of the namespace, if it was made for that app. */
    static Optional<String> madeFor(Cluster cluster, String name, String app) {
        return get(cluster, name)
                .map(live -> live.path("metadata"))
                .filter(metadata ->
                        metadata.path("annotations").path(MADE_FOR).asString("").equals(app))
                .map(metadata -> metadata.path("uid").asString(""));
    }
}
