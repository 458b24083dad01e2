package dev.gantry.apply;

import dev.gantry.problem.GantryException;
import java.time.Duration;

/**
 * How a plan is carried out.
 *
 * @param timeout how long it may take in all until everything is ready or gone; default 10 minutes
 * @param waits whether to wait until everything is ready; default true
 * @param rechecks whether the plan is made anew first, and refused if it differs: for a plan that somebody looked at
 *     before agreeing; default false
 * @param keepReleases how many releases are kept to return to, the last good one besides; 0 for none, which needs no right to
 *     Secrets; default 10
 */
public record ApplyOptions(Duration timeout, boolean waits, boolean rechecks, int keepReleases) {
    /** Waits at most 10 minutes, checks nothing anew, and keeps 10 releases. */
    public static final ApplyOptions DEFAULT = new ApplyOptions(Duration.ofMinutes(10), true, false, 10);

    /** @throws GantryException {@code keep-releases-invalid} for a negative number */
    public ApplyOptions {
        if (keepReleases < 0) {
            throw new GantryException(
                    "keep-releases-invalid", "So many releases cannot be kept: " + keepReleases + ". Say 0 or more.");
        }
    }

    /** This, waiting at most {@code timeout}. */
    public ApplyOptions timeout(Duration timeout) {
        return new ApplyOptions(timeout, waits, rechecks, keepReleases);
    }

    /** This, waiting until everything is ready, or not. */
    public ApplyOptions waits(boolean waits) {
        return new ApplyOptions(timeout, waits, rechecks, keepReleases);
    }

    /** This, with the plan made anew first and refused if it differs, or not. */
    public ApplyOptions rechecks(boolean rechecks) {
        return new ApplyOptions(timeout, waits, rechecks, keepReleases);
    }

    /** This, keeping so many releases: 0 or more. */
    public ApplyOptions keepReleases(int most) {
        return new ApplyOptions(timeout, waits, rechecks, most);
    }
}
