package dev.gantry.embedded;

/**
 * How a write is meant.
 *
 * @param manager in whose name fields are written
 * @param subresource through which, {@code scale}; empty: none
 * @param dryRun nothing is stored; the answer is what would be
 */
public record Writing(String manager, String subresource, boolean dryRun) {
    /** The same, through a subresource. */
    public Writing through(String part) {
        return new Writing(manager, part, dryRun);
    }
}
