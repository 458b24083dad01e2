package dev.gantry.cluster;

/**
 * How a server-side apply is meant.
 *
 * @param dryRun nothing is stored; the answer is what would be
 * @param force fields of other managers are taken over, where they differ, rather than refused
 */
public record Patch(boolean dryRun, boolean force) {
    /** Stores; refused where another manager owns a field. */
    public static final Patch APPLY = new Patch(false, false);
    /** Stores nothing; refused where another manager owns a field. */
    public static final Patch DRY_RUN = new Patch(true, false);

    /** This, taking over the fields of others if {@code force}. */
    public Patch force(boolean force) {
        return new Patch(dryRun, force);
    }
}
