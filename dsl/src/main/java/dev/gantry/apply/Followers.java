package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Selection;
import dev.gantry.cluster.ServedKind;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.time.Bell;
import dev.gantry.time.Time;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Several followers, each kind and selection once. */
final class Followers implements AutoCloseable {
    private record Place(ServedKind kind, Selection selection) {}

    private final Cluster cluster;
    private final Time time;
    private final Bell bell;
    private final Map<Place, Follower> followers = new LinkedHashMap<>();

    Followers(Cluster cluster, Time time, Bell bell) {
        this.cluster = cluster;
        this.time = time;
        this.bell = bell;
    }

    /** Follows those objects of a kind; nothing happens if the server does not serve the kind, or they are followed. */
    void follow(String apiVersion, String kind, Selection selection) {
        follow(apiVersion, kind, selection, any -> true, (key, now) -> {});
    }

    /** As above, those that are relevant; the listener hears of what is there, and from then on of each change. */
    void follow(
            String apiVersion,
            String kind,
            Selection selection,
            Predicate<ObjectNode> relevant,
            Follower.Listener listener) {
        cluster.kinds()
                .find(apiVersion, kind)
                .ifPresent(served -> followers.computeIfAbsent(
                        new Place(served, selection),
                        place -> Follower.start(cluster, time, bell, served, selection, relevant, listener)));
    }

    Optional<ObjectNode> find(ObjectRef ref) {
        String key = Members.key(ref);
        return followers.values().stream().flatMap(it -> it.find(key).stream()).findFirst();
    }

    Optional<ObjectNode> lastSeen(ObjectRef ref) {
        String key = Members.key(ref);
        return followers.values().stream()
                .flatMap(it -> it.lastSeen(key).stream())
                .findFirst();
    }

    /** Which objects to follow, so that {@code ref} is among them: as few as a label can tell. */
    static Selection around(ObjectRef ref, String set, boolean member) {
        Selection all = ref.namespace().map(Selection::in).orElseGet(Selection::everywhere);
        if (member) {
            return all.labelled(ApplySet.PART_OF + "=" + set);
        }
        return ref.kind().equals("Namespace") ? all.labelled("kubernetes.io/metadata.name=" + ref.name()) : all;
    }

    @Override
    public void close() {
        followers.values().forEach(Follower::close);
    }
}
