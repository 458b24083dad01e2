package dev.gantry.apply;

import java.time.Duration;

/**
 * How a plan is carried out.
 *
 * @param timeout how long it may take in all until everything is ready or gone; default 10 minutes
 * @param waits whether to wait until everything is ready; default true
 * @param rechecks whether the plan is made anew first, and refused if it differs: for a plan that somebody looked at
 *     before agreeing; default false
 */
public record ApplyOptions(Duration timeout, boolean waits, boolean rechecks) {
    /** Waits at most 10 minutes, and checks nothing anew. */
    public static final ApplyOptions DEFAULT = new ApplyOptions(Duration.ofMinutes(10), true, false);

    /** This, waiting at most {@code timeout}. */
    public ApplyOptions timeout(Duration timeout) {
        return new ApplyOptions(timeout, waits, rechecks);
    }

    /** This, waiting until everything is ready, or not. */
    public ApplyOptions waits(boolean waits) {
        return new ApplyOptions(timeout, waits, rechecks);
    }

    /** This, with the plan made anew first and refused if it differs, or not. */
    public ApplyOptions rechecks(boolean rechecks) {
        return new ApplyOptions(timeout, waits, rechecks);
    }
}
