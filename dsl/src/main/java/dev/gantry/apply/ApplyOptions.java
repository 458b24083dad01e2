package dev.gantry.apply;

import dev.gantry.problem.GantryException;
import dev.gantry.rollout.Observation;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How a plan is carried out.
 *
 * @param timeout how long it may take in all until everything is ready or gone; default 10 minutes
 * @param waits whether to wait until everything is ready; default true
 * @param rechecks whether the plan is made anew first, and refused if it differs: for a plan that somebody looked at
 *     before agreeing; default false
 * @param keepReleases how many releases are kept to return to, the last good one besides; 0 for none, which needs no right to
 *     Secrets; default 10
 * @param analyses what decides whether upgrades in steps may go on, by service: {@code App.analyses()}; default none
 * @param pruneLimit how much of the app may be deleted; more is refused before anything is written. A destroy, and a return after a
 *     failure, have no limit
 */
public record ApplyOptions(
        Duration timeout,
        boolean waits,
        boolean rechecks,
        int keepReleases,
        Map<String, Predicate<Observation>> analyses,
        PruneLimit pruneLimit) {
    /** Waits at most 10 minutes, checks nothing anew, keeps 10 releases, and prunes no more than {@link PruneLimit#DEFAULT}. */
    public static final ApplyOptions DEFAULT =
            new ApplyOptions(Duration.ofMinutes(10), true, false, 10, Map.of(), PruneLimit.DEFAULT);

    /** @throws GantryException {@code keep-releases-invalid} for a negative number */
    public ApplyOptions {
        if (keepReleases < 0) {
            throw new GantryException(
                    "keep-releases-invalid", "So many releases cannot be kept: " + keepReleases + ". Say 0 or more.");
        }
        analyses = Map.copyOf(analyses);
    }

    /** This, waiting at most {@code timeout}. */
    public ApplyOptions timeout(Duration timeout) {
        return new ApplyOptions(timeout, waits, rechecks, keepReleases, analyses, pruneLimit);
    }

    /** This, waiting until everything is ready, or not. */
    public ApplyOptions waits(boolean waits) {
        return new ApplyOptions(timeout, waits, rechecks, keepReleases, analyses, pruneLimit);
    }

    /** This, with the plan made anew first and refused if it differs, or not. */
    public ApplyOptions rechecks(boolean rechecks) {
        return new ApplyOptions(timeout, waits, rechecks, keepReleases, analyses, pruneLimit);
    }

    /** This, keeping so many releases: 0 or more. */
    public ApplyOptions keepReleases(int most) {
        return new ApplyOptions(timeout, waits, rechecks, most, analyses, pruneLimit);
    }

    /** This, with what decides whether upgrades in steps may go on: {@code App.analyses()}. */
    public ApplyOptions analyses(Map<String, Predicate<Observation>> byService) {
        return new ApplyOptions(timeout, waits, rechecks, keepReleases, byService, pruneLimit);
    }

    /** This, deleting no more of the app than that. */
    public ApplyOptions pruneLimit(PruneLimit limit) {
        return new ApplyOptions(timeout, waits, rechecks, keepReleases, analyses, limit);
    }
}
