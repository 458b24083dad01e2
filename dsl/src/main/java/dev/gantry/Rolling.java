package dev.gantry;

/**
 * Replaces a few instances at a time. Of a {@link Service} or {@link Worker}: new ones come up first, a quarter more unless
 * {@link #maxSurge(int)} says otherwise. Of a {@link StatefulService}: one after the other, from the last. Of a
 * {@link Daemon}: one node after the other, the old one first, unless {@link #maxSurge(int)} is said.
 */
public final class Rolling extends Paced<Rolling> implements WorkerUpgrade, StatefulUpgrade, DaemonUpgrade {
    private final Shares shares;

    Rolling(UpgradeWords words, Shares shares) {
        super(words);
        this.shares = shares;
    }

    /**
     * So many more than wanted may run meanwhile ({@code maxSurge}); default 25 percent, rounded up. Instances of a stateful
     * service have each their own name and disk, so of it this cannot be said.
     */
    public Surging maxSurge(int count) {
        return new Surging(words(), shares.surge(Share.of(count)));
    }

    /** Such a share more than wanted may run meanwhile, rounded up. */
    public Surging maxSurge(Percentage share) {
        return new Surging(words(), shares.surge(Share.of(share)));
    }

    /** So many fewer than wanted may serve meanwhile ({@code maxUnavailable}); default 0, of what is replaced in place 1. */
    public Rolling maxUnavailable(int count) {
        return new Rolling(words(), shares.unavailable(Share.of(count)));
    }

    /** Such a share fewer than wanted may serve meanwhile, rounded down; of a {@link Daemon} rounded up. */
    public Rolling maxUnavailable(Percentage share) {
        return new Rolling(words(), shares.unavailable(Share.of(share)));
    }

    /**
     * Only instances from this number on, counted from 0, are replaced; the others stay with the old version until a later
     * upgrade says less ({@code partition}). For stateful services, whose instances are numbered.
     */
    public Partitioned partition(int firstReplaced) {
        return new Partitioned(words(), shares, firstReplaced);
    }

    Shares shares() {
        return shares;
    }

    @Override
    Rolling saying(UpgradeWords next) {
        return new Rolling(next, shares);
    }

    @Override
    String kind() {
        return "rolling" + shares;
    }
}
