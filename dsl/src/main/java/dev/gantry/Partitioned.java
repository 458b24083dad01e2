package dev.gantry;

/** Replaces the upper instances of a stateful service, one after the other from the last, and leaves the lower ones. */
public final class Partitioned extends Paced<Partitioned> implements StatefulUpgrade {
    private final Shares shares;
    private final int firstReplaced;

    Partitioned(UpgradeWords words, Shares shares, int firstReplaced) {
        super(words);
        this.shares = shares;
        this.firstReplaced = firstReplaced;
    }

    /** So many fewer than wanted may serve meanwhile ({@code maxUnavailable}); default 1. */
    public Partitioned maxUnavailable(int count) {
        return new Partitioned(words(), shares.unavailable(Share.of(count)), firstReplaced);
    }

    /** Such a share fewer than wanted may serve meanwhile, rounded down, but one at least. */
    public Partitioned maxUnavailable(Percentage share) {
        return new Partitioned(words(), shares.unavailable(Share.of(share)), firstReplaced);
    }

    Shares shares() {
        return shares;
    }

    int firstReplaced() {
        return firstReplaced;
    }

    @Override
    Partitioned saying(UpgradeWords next) {
        return new Partitioned(next, shares, firstReplaced);
    }

    @Override
    String kind() {
        return "rolling from instance " + firstReplaced + shares;
    }
}
