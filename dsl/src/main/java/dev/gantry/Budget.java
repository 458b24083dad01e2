package dev.gantry;

import org.jspecify.annotations.Nullable;

/**
 * How many instances maintenance may take away at a time: a drained node, an upgrade of the cluster ({@code policy/v1
 * PodDisruptionBudget}). It does not limit an upgrade of the workload itself.
 *
 * <p>Not made of a {@link Daemon} or a {@link Job}: maintenance does not wait for the one, and Kubernetes counts neither.
 */
public final class Budget {
    private final Share share;
    private final boolean ofMissing;
    private final boolean holdsUnhealthy;

    private Budget(Share share, boolean ofMissing, boolean holdsUnhealthy) {
        this.share = share;
        this.ofMissing = ofMissing;
        this.holdsUnhealthy = holdsUnhealthy;
    }

    /** So many may be missing ({@code maxUnavailable}), 1 or more: it can be met however many there are. */
    public static Budget maxUnavailable(int count) {
        return new Budget(Share.of(count), true, false);
    }

    /** Such a share may be missing ({@code maxUnavailable}), rounded up. */
    public static Budget maxUnavailable(Percentage share) {
        return new Budget(Share.of(share), true, false);
    }

    /** So many must be there ({@code minAvailable}), fewer than run. */
    public static Budget minAvailable(int count) {
        return new Budget(Share.of(count), false, false);
    }

    /** Such a share must be there ({@code minAvailable}), rounded up. */
    public static Budget minAvailable(Percentage share) {
        return new Budget(Share.of(share), false, false);
    }

    /**
     * Instances that are not ready are held, too, while too few are ({@code unhealthyPodEvictionPolicy: IfHealthyBudget}): for
     * what must repair itself before it moves. By default they may go at any time, so that a broken one stops no maintenance.
     */
    public Budget holdingUnhealthy() {
        return new Budget(share, ofMissing, true);
    }

    Share share() {
        return share;
    }

    /** Whether it says what may be missing, rather than what must be there. */
    boolean isOfMissing() {
        return ofMissing;
    }

    boolean holdsUnhealthy() {
        return holdsUnhealthy;
    }

    /** How many of so many may be missing. */
    int missing(int instances) {
        int counted = share.percent() ? (share.number() * instances + 99) / 100 : share.number();
        return ofMissing ? counted : instances - counted;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Budget that
                && share.equals(that.share)
                && ofMissing == that.ofMissing
                && holdsUnhealthy == that.holdsUnhealthy;
    }

    @Override
    public int hashCode() {
        return 31 * share.hashCode() + (ofMissing ? 1 : 0);
    }

    /** For example {@code minAvailable 2}. */
    @Override
    public String toString() {
        return (ofMissing ? "maxUnavailable " : "minAvailable ") + share;
    }
}
