package dev.gantry.embedded;

import java.util.Optional;

/**
 * How an object is to be deleted.
 *
 * @param grace seconds that a pod may take to end; empty: what it says itself
 * @param dependants what becomes of what it owns
 * @param dryRun nothing is stored
 */
public record Deleting(Optional<Long> grace, Dependants dependants, boolean dryRun) {
    /** What becomes of what an object owns. */
    public enum Dependants {
        /** As the object's finalizers say already; else it goes after the object. */
        AS_IT_SAYS,
        /** It goes after the object. */
        BACKGROUND,
        /** It goes before the object. */
        FOREGROUND,
        /** It stays, and is nobody's. */
        ORPHAN
    }

    /** With the object's own grace period, and what it owns after it. */
    public static final Deleting PLAINLY = new Deleting(Optional.empty(), Dependants.AS_IT_SAYS, false);

    /** This, with so many seconds to end. */
    public Deleting grace(long seconds) {
        return new Deleting(Optional.of(seconds), dependants, dryRun);
    }

    /** This, with that to become of what it owns. */
    public Deleting dependants(Dependants become) {
        return new Deleting(grace, become, dryRun);
    }

    /** This, for show. */
    public Deleting dryRun(boolean forShow) {
        return new Deleting(grace, dependants, forShow);
    }
}
