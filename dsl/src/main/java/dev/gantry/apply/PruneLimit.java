package dev.gantry.apply;

import dev.gantry.plan.Plan;
import dev.gantry.plan.Prune;
import dev.gantry.problem.GantryException;
import java.util.stream.Collectors;

/**
 * How much of an app an apply may delete without somebody having agreed to it: a definition that lost half of its services by mistake
 * looks like one that lost them on purpose.
 *
 * @param percent of the objects that are there, how many may go: 0 to 100
 * @param from the number of deletions below which it does not matter what share they are
 */
public record PruneLimit(int percent, int from) {
    /** Half of an app, where that is ten objects or more. */
    public static final PruneLimit DEFAULT = new PruneLimit(50, 10);

    /** All may go. */
    public static final PruneLimit NONE = new PruneLimit(100, 0);

    private static final int NAMED = 5;

    /** @throws GantryException {@code prune-limit-invalid} for what is no share */
    public PruneLimit {
        if (percent < 0 || percent > 100) {
            throw new GantryException(
                    "prune-limit-invalid", "No such share can be deleted: " + percent + " %. Say 0 to 100.");
        }
    }

    /**
     * Such a share and no more, however few objects it is.
     *
     * @param percent 0: nothing may be deleted; 100: all may
     */
    public static PruneLimit percent(int percent) {
        return new PruneLimit(percent, 0);
    }

    /** Whether a plan deletes more. */
    public boolean isExceededBy(Prune prune) {
        int deleted = prune.deleted().size();
        return deleted >= from && deleted * 100L > (long) percent * prune.there();
    }

    void check(Plan plan) {
        Prune prune = Prune.of(plan);
        if (isExceededBy(prune)) {
            int more = prune.deleted().size() - NAMED;
            String names =
                    prune.deleted().stream().limit(NAMED).map(Object::toString).collect(Collectors.joining(", "));
            throw new GantryException(
                    "prune-limit-exceeded",
                    "The plan deletes " + prune.deleted().size() + " of the " + prune.there() + " objects of "
                            + plan.app()
                            + ", more than the " + percent + " % that may go unasked: " + names
                            + (more > 0 ? " and " + more + " more" : "")
                            + ". Nothing was changed. If it is meant, raise the limit (pruneLimit, --prune-limit 100),"
                            + " or apply without --yes and agree to the plan.");
        }
    }
}
