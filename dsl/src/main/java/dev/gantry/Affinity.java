package dev.gantry;

/**
 * A wish about which nodes are right; no placement until {@link Placement#require(Affinity)} or
 * {@link Placement#prefer(Affinity)} says how strong it is.
 */
public abstract sealed class Affinity permits OnNodes, Near {
    Affinity() {}

    /** In words: {@code on nodes where disktype is ssd}. */
    @Override
    public abstract String toString();
}
