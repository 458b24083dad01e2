package dev.gantry;

/** Replaces a few instances at a time, with more than wanted meanwhile. */
public final class Surging extends Paced<Surging> implements WorkerUpgrade, DaemonUpgrade {
    private final Shares shares;

    Surging(UpgradeWords words, Shares shares) {
        super(words);
        this.shares = shares;
    }

    /** So many more than wanted may run meanwhile ({@code maxSurge}). */
    public Surging maxSurge(int count) {
        return new Surging(words(), shares.surge(Share.of(count)));
    }

    /** Such a share more than wanted may run meanwhile, rounded up. */
    public Surging maxSurge(Percentage share) {
        return new Surging(words(), shares.surge(Share.of(share)));
    }

    /** So many fewer than wanted may serve meanwhile ({@code maxUnavailable}); default 0. */
    public Surging maxUnavailable(int count) {
        return new Surging(words(), shares.unavailable(Share.of(count)));
    }

    /** Such a share fewer than wanted may serve meanwhile, rounded down; of a {@link Daemon} rounded up. */
    public Surging maxUnavailable(Percentage share) {
        return new Surging(words(), shares.unavailable(Share.of(share)));
    }

    Shares shares() {
        return shares;
    }

    @Override
    Surging saying(UpgradeWords next) {
        return new Surging(next, shares);
    }

    @Override
    String kind() {
        return "rolling" + shares;
    }
}
