package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.Wave;
import dev.gantry.status.Surroundings;
import dev.gantry.time.Bell;
import dev.gantry.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** Waits for objects to become ready, or to go, by watches and until a deadline. */
final class Waiter {
    /** Many events come together; looking at all objects after each would be too often. */
    private static final Duration BREATH = Duration.ofMillis(50);

    private final Cluster cluster;
    private final Time time;
    private final Journal journal;
    private final String set;
    private final Map<ObjectRef, ObjectNode> written = new ConcurrentHashMap<>();
    private Instant deadline;

    Waiter(Cluster cluster, Time time, Journal journal, String set, Instant deadline) {
        this.cluster = cluster;
        this.time = time;
        this.journal = journal;
        this.set = set;
        this.deadline = deadline;
    }

    /** What became of a wait: done if nothing is unready. */
    record Waited(List<ObjectStatus> unready, boolean timedOut) {
        static final Waited DONE = new Waited(List.of(), false);

        boolean isDone() {
            return unready.isEmpty();
        }
    }

    /** An object as it was written: the last that is known of it if it is gone before it is looked for. */
    void wrote(ObjectRef ref, ObjectNode object) {
        written.put(ref, object);
    }

    /** All objects as they were written. */
    Map<ObjectRef, ObjectNode> written() {
        return Collections.unmodifiableMap(written);
    }

    /** A Job with a short time to live. */
    private Optional<ObjectNode> goneAtOnce(ObjectRef ref) {
        return Optional.ofNullable(written.get(ref))
                .filter(object -> object.path("spec").has("ttlSecondsAfterFinished"));
    }

    /** Puts the deadline off: for what is meant to take its time. */
    void extend(Duration by) {
        deadline = deadline.plus(by);
    }

    boolean isLate() {
        return !time.now().isBefore(deadline);
    }

    /** Returns when all are ready, when one has failed for good, or at the deadline. */
    Waited untilReady(Collection<ObjectRef> refs) throws InterruptedException {
        Bell bell = time.bell();
        try (Followers followers = new Followers(cluster, time, bell)) {
            refs.forEach(ref -> followers.follow(ref.apiVersion(), ref.kind(), Followers.around(ref, set, true)));
            Judge judge = new Judge(cluster, time, surroundings(refs));
            Clues clues = clues(followers, refs);
            StuckPods stuck = new StuckPods(cluster);
            while (true) {
                List<ObjectStatus> unready = judge(judge, stuck, clues, followers, refs);
                boolean failed = unready.stream().anyMatch(it -> it.state() == ObjectStatus.State.FAILED);
                if (unready.isEmpty() || failed || isLate()) {
                    return new Waited(unready, !unready.isEmpty() && !failed);
                }
                pause(bell, judge.untilNextVerdict());
            }
        }
    }

    /** Returns when all are gone, or at the deadline. */
    Waited untilGone(Collection<ObjectRef> members, Collection<ObjectRef> others) throws InterruptedException {
        Bell bell = time.bell();
        try (Followers followers = new Followers(cluster, time, bell)) {
            members.forEach(ref -> followers.follow(ref.apiVersion(), ref.kind(), Followers.around(ref, set, true)));
            others.forEach(ref -> followers.follow(ref.apiVersion(), ref.kind(), Followers.around(ref, set, false)));
            List<ObjectRef> waiting = new ArrayList<>(members);
            waiting.addAll(others);
            while (true) {
                List<ObjectStatus> left = new ArrayList<>();
                waiting.removeIf(ref -> isGone(ref, followers, left));
                if (waiting.isEmpty() || isLate()) {
                    return new Waited(left, !left.isEmpty());
                }
                pause(bell, Duration.ofMinutes(1));
            }
        }
    }

    private boolean isGone(ObjectRef ref, Followers followers, List<ObjectStatus> left) {
        Optional<ObjectNode> live = followers.find(ref);
        if (live.isEmpty()) {
            journal.deleted(ref);
            return true;
        }
        ObjectStatus status =
                new ObjectStatus(ref, ObjectStatus.State.IN_PROGRESS, Finalizers.words(live.get()), List.of());
        journal.status(status);
        left.add(status);
        return false;
    }

    private List<ObjectStatus> judge(
            Judge judge, StuckPods stuck, Clues clues, Followers followers, Collection<ObjectRef> refs) {
        clues.catchUp();
        List<ObjectStatus> unready = new ArrayList<>();
        for (ObjectRef ref : refs) {
            Optional<ObjectNode> live = followers.find(ref);
            boolean frees = live.isPresent() && stuck.free(live.get(), clues);
            ObjectStatus status = frees
                    ? Judge.status(ref, ObjectStatus.State.IN_PROGRESS, StuckPods.WORDS, List.of())
                    : live.map(found -> judge.judge(ref, found, clues))
                            .or(() -> followers
                                    .lastSeen(ref)
                                    .or(() -> goneAtOnce(ref))
                                    .map(last -> judge.judgeDeleted(ref, last)))
                            .orElseGet(() -> Judge.status(ref, ObjectStatus.State.MISSING, "not there", List.of()));
            journal.status(status);
            if (status.state() != ObjectStatus.State.READY) {
                unready.add(status);
            }
        }
        return unready;
    }

    private static Clues clues(Followers followers, Collection<ObjectRef> refs) {
        Clues clues = new Clues();
        refs.stream()
                .filter(ref -> Wave.of(ref) == Wave.WORKLOADS || ref.kind().equals("PersistentVolumeClaim"))
                .flatMap(ref -> ref.namespace().stream())
                .distinct()
                .forEach(namespace -> clues.follow(followers, namespace));
        return clues;
    }

    /** Whether a claim is to be waited for depends on its storage class. */
    private Surroundings surroundings(Collection<ObjectRef> refs) {
        if (refs.stream().noneMatch(ref -> ref.kind().equals("PersistentVolumeClaim"))) {
            return Surroundings.UNKNOWN;
        }
        return Claims.surroundings(cluster);
    }

    private void pause(Bell bell, Duration atMost) throws InterruptedException {
        Duration left = Duration.between(time.now(), deadline);
        Duration longest = left.compareTo(atMost) < 0 ? left : atMost;
        if (bell.await(longest.isNegative() ? Duration.ZERO : longest)) {
            time.sleep(BREATH);
        }
    }
}
