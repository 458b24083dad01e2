package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Selection;
import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds out which immutable ConfigMaps and Secrets that left the definition are still named by revisions of workloads that
 * stay: such a revision is what runs until an upgrade is through, and what a rollback returns to.
 */
final class Superseded {
    private static final Set<String> DATA = Set.of("ConfigMap", "Secret");
    private static final List<String> REVISIONS = List.of("ReplicaSet", "ControllerRevision");

    private final Cluster cluster;
    private final Set<String> gone;
    private final Map<String, List<ObjectNode>> revisions = new HashMap<>();

    /** @param gone the keys of the members that are about to be deleted; their revisions go with them */
    Superseded(Cluster cluster, Set<String> gone) {
        this.cluster = cluster;
        this.gone = gone;
    }

    /** The revision that names an object, {@code ReplicaSet/order-5d7f}; empty where nothing holds it any more. */
    Optional<String> namedBy(ObjectRef ref, ObjectNode live) {
        if (!DATA.contains(ApplySet.groupKind(ref)) || !live.path("immutable").asBoolean(false)) {
            return Optional.empty();
        }
        return revisions.computeIfAbsent(ref.namespace().orElse(""), this::read).stream()
                .filter(revision -> names(revision, ref.name()))
                .map(revision -> Members.ref(revision).toString())
                .findFirst();
    }

    private List<ObjectNode> read(String namespace) {
        List<ObjectNode> all = new ArrayList<>();
        for (String kind : REVISIONS) {
            cluster.kinds()
                    .find("apps/v1", kind)
                    .ifPresent(served -> cluster.list(served, Selection.in(namespace), found -> {
                        if (!goes(found, namespace)) {
                            all.add(found);
                        }
                    }));
        }
        return all;
    }

    private boolean goes(ObjectNode revision, String namespace) {
        for (JsonNode owner : revision.path("metadata").path("ownerReferences")) {
            ObjectRef ref = new ObjectRef(
                    owner.path("apiVersion").asString(""),
                    owner.path("kind").asString(""),
                    Optional.of(namespace),
                    owner.path("name").asString(""));
            if (gone.contains(Members.key(ref))) {
                return true;
            }
        }
        return false;
    }

    /** A name with a fingerprint in it is no other text by chance, so any text that equals it names the object. */
    private static boolean names(JsonNode tree, String name) {
        if (tree.isString()) {
            return tree.asString("").equals(name);
        }
        for (JsonNode child : tree) {
            if (names(child, name)) {
                return true;
            }
        }
        return false;
    }
}
