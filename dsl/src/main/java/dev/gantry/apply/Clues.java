package dev.gantry.apply;

import dev.gantry.apply.ByOwner.Owned;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Selection;
import dev.gantry.problem.GantryException;
import dev.gantry.status.Diagnosis;
import dev.gantry.status.Event;
import dev.gantry.status.Evidence;
import dev.gantry.status.Finding;
import dev.gantry.status.LogSource;
import dev.gantry.status.Pod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What surrounds the objects of a namespace and may tell why they are not ready: pods, ReplicaSets, events. What is concluded of
 * an object holds until something changes that it was concluded from.
 */
final class Clues {
    private static final int LINES = 10;

    /** From an event to its pod, from there to a ReplicaSet, and to a Deployment. */
    private static final int STEPS = 2;

    private record Conclusion(JsonNode object, Optional<Finding> finding) {}

    private final ByOwner<JsonNode> replicaSets = new ByOwner<>();
    private final ByOwner<Pod> pods = new ByOwner<>();
    private final ByOwner<Event> events = new ByOwner<>();
    private final Map<String, Conclusion> conclusions = new HashMap<>();
    private final Queue<Runnable> news = new ConcurrentLinkedQueue<>();

    /** Somebody who can tell of objects: of all of a kind that are relevant. */
    interface Source {
        void tell(String apiVersion, String kind, Predicate<ObjectNode> relevant, Follower.Listener listener);
    }

    /** All clues of a namespace, as they are now. */
    static Clues read(Cluster cluster, String namespace) {
        Clues clues = new Clues();
        clues.hear((apiVersion, kind, relevant, listener) -> cluster.kinds()
                .find(apiVersion, kind)
                .ifPresent(served -> cluster.list(served, Selection.in(namespace), object -> {
                    if (relevant.test(object)) {
                        listener.moved(Members.key(Members.ref(object)), Optional.of(object));
                    }
                })));
        clues.catchUp();
        return clues;
    }

    /** Keeps those of a namespace current, from now on. */
    void follow(Followers followers, String namespace) {
        Selection all = Selection.in(namespace);
        hear((apiVersion, kind, relevant, listener) -> followers.follow(apiVersion, kind, all, relevant, listener));
    }

    /** Takes in what a source tells of; what it tells later, too. */
    void hear(Source source) {
        source.tell("apps/v1", "ReplicaSet", any -> true, into(replicaSets, Clues::owners, set -> set));
        source.tell("v1", "Pod", any -> true, into(pods, Clues::owners, Pod::of));
        source.tell("v1", "Event", Event::tells, into(events, Clues::subject, Event::of));
    }

    /** What moves is only noted, on whatever thread that is, and read when there is time. */
    private <T> Follower.Listener into(
            ByOwner<T> place, Function<JsonNode, List<String>> owners, Function<JsonNode, T> reading) {
        return (key, now) -> news.add(() -> {
            Owned<T> before = place.remove(key);
            if (before != null) {
                forget(before);
            }
            now.map(it -> new Owned<>(uid(it), owners.apply(it), reading.apply(it)))
                    .ifPresent(after -> {
                        place.put(key, after);
                        forget(after);
                    });
        });
    }

    private void forget(Owned<?> moved) {
        conclusions.remove(moved.uid());
        moved.owners().forEach(owner -> forget(owner, STEPS));
    }

    private void forget(String uid, int steps) {
        conclusions.remove(uid);
        if (steps > 0) {
            pods.owners(uid).forEach(owner -> forget(owner, steps - 1));
            replicaSets.owners(uid).forEach(owner -> forget(owner, steps - 1));
        }
    }

    /** Takes in what moved since: until the next time, all questions are answered from the same. */
    void catchUp() {
        for (Runnable next = news.poll(); next != null; next = news.poll()) {
            next.run();
        }
    }

    /** The pods that belong to an object itself. */
    Collection<Pod> pods(JsonNode owner) {
        return pods.of(uid(owner));
    }

    /** Why an object is not ready, as far as one can see. */
    @SuppressWarnings("ReferenceEquality") // an object that changed is another tree
    Optional<Finding> diagnose(JsonNode object) {
        String uid = uid(object);
        Conclusion known = conclusions.get(uid);
        if (known == null || known.object != object) {
            known = new Conclusion(object, Diagnosis.of(object, evidence(object)));
            conclusions.put(uid, known);
        }
        return known.finding;
    }

    private Evidence evidence(JsonNode object) {
        List<JsonNode> sets = List.copyOf(replicaSets.of(uid(object)));
        List<Pod> owned = new ArrayList<>(pods.of(uid(object)));
        sets.forEach(set -> owned.addAll(pods.of(uid(set))));
        List<Event> about = new ArrayList<>(events.of(uid(object)));
        sets.forEach(set -> about.addAll(events.of(uid(set))));
        owned.forEach(pod -> about.addAll(events.of(pod.uid())));
        return new Evidence(sets, owned, about);
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

    private static List<String> owners(JsonNode object) {
        return object.path("metadata")
                .path("ownerReferences")
                .valueStream()
                .map(owner -> owner.path("uid").asString(""))
                .toList();
    }

    private static List<String> subject(JsonNode event) {
        return List.of(Event.of(event).uid());
    }

    private static String uid(JsonNode object) {
        return object.path("metadata").path("uid").asString("");
    }
}
