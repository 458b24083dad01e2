package dev.gantry.plan;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.TreeWriter;
import dev.gantry.manifest.GivenByCluster;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.Wave;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** An object as it is to be, exactly as it is sent. Prints as its name only: it may be a Secret. */
public final class Desired {
    private final ObjectRef ref;
    private final ObjectNode tree;

    private Desired(ObjectRef ref, ObjectNode tree) {
        this.ref = ref;
        this.tree = tree;
    }

    /**
     * An object that is wanted.
     *
     * @param object the object
     * @param namespace the namespace it goes to where it names none itself; empty for a kind that has none
     */
    public static Desired of(KubernetesObject object, Optional<String> namespace) {
        ObjectNode tree = SecretText.encoded(TreeWriter.tree(object));
        dropGiven(metadata(tree));
        Optional<String> home = namespace.map(fallback -> object.namespace().orElse(fallback));
        home.ifPresent(value -> metadata(tree).put("namespace", value));
        return new Desired(new ObjectRef(object.apiVersion(), object.kind(), home, object.name()), tree);
    }

    /** This with one label more: how an object is marked as a member of an app. */
    public Desired label(String key, String value) {
        ObjectNode copy = tree.deepCopy();
        metadata(copy).withObjectProperty("labels").put(key, value);
        return new Desired(ref, copy);
    }

    /** Which object. */
    public ObjectRef ref() {
        return ref;
    }

    /** The object; not to be changed. */
    public ObjectNode tree() {
        return tree;
    }

    /** When in an apply its turn comes. */
    public Wave wave() {
        return Wave.of(ref);
    }

    /** A copy from a cluster has it, and a server would refuse it. */
    private static void dropGiven(ObjectNode metadata) {
        metadata.remove(GivenByCluster.FIELDS);
        if (metadata.get("annotations") instanceof ObjectNode annotations && !annotations.isEmpty()) {
            annotations.remove(GivenByCluster.ANNOTATIONS);
            if (annotations.isEmpty()) {
                metadata.remove("annotations"); // an empty map would be claimed
            }
        }
    }

    private static ObjectNode metadata(ObjectNode tree) {
        return tree.withObjectProperty("metadata");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Desired desired && tree.equals(desired.tree);
    }

    @Override
    public int hashCode() {
        return tree.hashCode();
    }

    @Override
    public String toString() {
        return ref.toString();
    }
}
