package dev.gantry.embedded;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.object.Controller;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One controller at work: it looks, soon after a change, at each object that the change concerns. */
final class Reactions implements Desk.Waking {
    /** How long a controller takes to hear of a change; several changes meanwhile are looked at once. */
    static final Duration LATENCY = Duration.ofMillis(5);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    private final Controller controller;
    private final VirtualTime time;
    private final Map<ObjectRef, Instant> soonest = new HashMap<>();
    private final Map<ObjectRef, Integer> failures = new HashMap<>();
    private @Nullable Desk desk;

    Reactions(Controller controller, VirtualTime time) {
        this.controller = controller;
        this.time = time;
    }

    void sitAt(Desk where) {
        desk = where;
    }

    void changed(Stored object) {
        controller.concerned(object, desk()).forEach(ref -> wake(ref, LATENCY));
    }

    /** Looked at again no later than that; who looks decides anew when the next time is. */
    @Override
    public void wake(ObjectRef ref, Duration after) {
        Instant when = time.now().plus(after);
        Instant planned = soonest.get(ref);
        if (planned == null || when.isBefore(planned)) {
            soonest.put(ref, when);
            time.schedule(after, () -> look(ref, when));
        }
    }

    private void look(ObjectRef ref, Instant when) {
        if (!when.equals(soonest.get(ref))) {
            return; // an earlier look took its place
        }
        soonest.remove(ref);
        try {
            controller.reconcile(ref, desk());
            failures.remove(ref);
        } catch (Refusal refusal) {
            int count = failures.merge(ref, 1, Integer::sum);
            Duration pause = FIRST_RETRY.multipliedBy(1L << Math.min(20, count - 1));
            wake(ref, pause.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : pause);
        }
    }

    private Desk desk() {
        Desk there = desk;
        if (there == null) {
            throw new IllegalStateException(controller.name() + " has no desk");
        }
        return there;
    }
}
