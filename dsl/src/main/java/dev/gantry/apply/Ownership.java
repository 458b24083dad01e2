package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Selection;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whose an existing object is. */
final class Ownership {
    private final Cluster cluster;
    private final String id;
    private final String namespace;
    private final Obstacles obstacles;

    Ownership(Cluster cluster, String id, String namespace, Obstacles obstacles) {
        this.cluster = cluster;
        this.id = id;
        this.namespace = namespace;
        this.obstacles = obstacles;
    }

    /** Whether it is a member of this app, or the namespace that the app lives in. */
    boolean isMember(ObjectNode live) {
        return partOf(live).equals(id) || Namespaces.isOwn(Members.ref(live), namespace);
    }

    /** Why this app must leave the object alone; empty if it need not. */
    Optional<Problem> obstacle(ObjectRef ref, ObjectNode live) {
        String other = partOf(live);
        if (!other.isEmpty() && !other.equals(id)) {
            return Optional.of(obstacles.otherApp(ref, appOf(other, ref)));
        }
        for (JsonNode owner : live.path("metadata").path("ownerReferences")) {
            if (owner.path("controller").asBoolean(false)) {
                return Optional.of(obstacles.controlled(ref, owner));
            }
        }
        return Optional.empty();
    }

    private String appOf(String set, ObjectRef ref) {
        List<String> names = new ArrayList<>();
        cluster.kinds().find("v1", "ConfigMap").ifPresent(kind -> {
            Selection all = ref.namespace().map(Selection::in).orElseGet(Selection::everywhere);
            cluster.list(
                    kind,
                    all.labelled(ApplySet.ID + "=" + set),
                    found -> names.add(found.path("data").path("app").asString("")));
        });
        return names.isEmpty() ? "another app (" + set + ")" : "the app \"" + names.get(0) + "\"";
    }

    private static String partOf(ObjectNode live) {
        return live.path("metadata").path("labels").path(ApplySet.PART_OF).asString("");
    }
}
