package dev.gantry.status;

import dev.gantry.status.Status.Failed;
import dev.gantry.status.Status.InProgress;
import dev.gantry.status.Status.Ready;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Whether a live object is ready.
 *
 * <p>An object is never ready while it is being deleted, nor while its controller has yet to see the last change
 * ({@code status.observedGeneration} behind {@code metadata.generation}). Otherwise its kind decides; a kind that
 * Gantry does not know, every custom resource among them, is judged by its conditions, see {@link #WAIT_FOR}.
 */
public final class Readiness {
    /**
     * An annotation that names the condition that must be True before the object is ready. It is for custom resources
     * whose controller is slow to write a first status: an object that has none at all counts as ready otherwise,
     * since many kinds never get one.
     */
    public static final String WAIT_FOR = "gantry.dev/wait-for";

    private Readiness() {}

    /** Judges an object by itself. Claims that wait for a first pod are taken for ready. */
    public static Status of(JsonNode live) {
        return of(live, Surroundings.UNKNOWN);
    }

    /** Judges an object by itself and what is around it. */
    public static Status of(JsonNode tree, Surroundings around) {
        Live live = new Live(tree, around);
        if (live.isBeingDeleted()) {
            return new InProgress(Deletion.words(live));
        }
        Optional<KindReadiness> kind = Kinds.of(live);
        if (!isObserved(live, kind.isPresent() && kind.get().alwaysObserved())) {
            return new InProgress("not yet seen by its controller");
        }
        return kind.isPresent() ? kind.get().of(live) : Conventions.of(live);
    }

    /**
     * Judges an object that was waited for and is no longer there.
     *
     * @param lastSeen the object as it was seen last
     * @return ready for a Job with a time to live after its end, which nothing but its end removes; failed otherwise
     */
    public static Status ofDeleted(JsonNode lastSeen) {
        Live live = Live.of(lastSeen);
        boolean job = live.kind().equals("Job") && live.group().equals("batch");
        if (job && live.holds("Complete").isPresent()) {
            return new Ready("completed, and removed since");
        }
        if (job && live.holds("Failed").isPresent()) {
            return new Failed(live.holds("Failed").get().words());
        }
        if (job && live.has("spec", "ttlSecondsAfterFinished") && !live.isBeingDeleted()) {
            return new Ready("finished, and removed after its time to live");
        }
        return new Failed("deleted by somebody else while it was waited for");
    }

    private static boolean isObserved(Live live, boolean always) {
        if (live.observedGeneration().isPresent()) {
            return live.observedGeneration().getAsLong() >= live.generation();
        }
        return !always || live.generation() == 0;
    }
}
