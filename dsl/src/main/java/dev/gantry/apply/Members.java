package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Selection;
import dev.gantry.cluster.ServedKind;
import dev.gantry.cluster.ServedKinds;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Owned;
import dev.gantry.problem.GantryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The live members of an app, found by their label: one list a kind and namespace. */
final class Members {
    private record Place(ServedKind kind, Optional<String> namespace) {}

    private final Map<String, ObjectNode> byKey = new HashMap<>();
    private final NavigableSet<ObjectRef> refs = new TreeSet<>();

    private Members() {}

    static Members none() {
        return new Members();
    }

    static Members read(Cluster cluster, Inventory inventory) {
        String selector = ApplySet.PART_OF + "=" + ApplySet.id(inventory.app(), inventory.namespace());
        Members members = new Members();
        Parallel.map(cluster.requestsAtOnce(), places(cluster, inventory), place -> {
                    List<ObjectNode> found = new ArrayList<>();
                    Selection all = place.namespace().map(Selection::in).orElseGet(Selection::everywhere);
                    cluster.list(place.kind(), all.labelled(selector), found::add);
                    return found;
                })
                .forEach(found -> found.stream().filter(Members::isOurs).forEach(members::add));
        return members;
    }

    /** The live object, in whatever version it was read. */
    Optional<ObjectNode> find(ObjectRef ref) {
        return Optional.ofNullable(byKey.get(key(ref)));
    }

    /** All of them, in the order in which they would be applied. */
    Collection<ObjectRef> refs() {
        return refs;
    }

    static String key(ObjectRef ref) {
        return ApplySet.groupKind(ref) + " " + ref.namespace().orElse("") + " " + ref.name();
    }

    static ObjectRef ref(JsonNode object) {
        JsonNode metadata = object.path("metadata");
        String namespace = metadata.path("namespace").asString("");
        return new ObjectRef(
                object.path("apiVersion").asString(""),
                object.path("kind").asString(""),
                namespace.isEmpty() ? Optional.empty() : Optional.of(namespace),
                metadata.path("name").asString(""));
    }

    private void add(ObjectNode object) {
        ObjectRef ref = ref(object);
        byKey.put(key(ref), object);
        refs.add(ref);
    }

    /** Controllers copy labels to what they make; only what Gantry itself applied is a member. */
    private static boolean isOurs(ObjectNode object) {
        return Owned.fields(ApplySet.MANAGER, object).isPresent();
    }

    private static Optional<ServedKind> kind(ServedKinds served, ObjectRef member) {
        return served.find(member).or(() -> served.preferred(ApplySet.groupKind(member)));
    }

    private static Set<Place> places(Cluster cluster, Inventory inventory) {
        ServedKinds known = cluster.kinds();
        // What was asked long ago may have been less than there is now.
        boolean knowsAll = inventory.members().stream()
                .allMatch(member -> kind(known, member).isPresent());
        ServedKinds served = knowsAll ? known : cluster.discover();
        Set<Place> places = new LinkedHashSet<>();
        for (ObjectRef member : inventory.members()) {
            Optional<ServedKind> kind = kind(served, member);
            if (kind.isEmpty() && served.unavailable(member.apiVersion())) {
                throw new GantryException(
                        "kind-unavailable",
                        "The app " + inventory.app() + " has objects of " + member.apiVersion()
                                + ", and what serves that is down just now (kubectl get apiservices shows it). "
                                + "Try again later.");
            }
            // A kind that is gone took its objects with it.
            kind.ifPresent(found -> places.add(new Place(found, member.namespace())));
        }
        return places;
    }
}
