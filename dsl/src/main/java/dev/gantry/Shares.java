package dev.gantry;

import java.util.Optional;

/** How many instances more, and how many fewer than wanted there may be during an upgrade. */
record Shares(Optional<Share> surge, Optional<Share> unavailable) {
    static final Shares NONE = new Shares(Optional.empty(), Optional.empty());

    /** What an upgrade says of them; nothing where it is no rolling one. */
    static Shares of(Upgrade upgrade) {
        if (upgrade instanceof Surging surging) {
            return surging.shares();
        }
        if (upgrade instanceof Partitioned partitioned) {
            return partitioned.shares();
        }
        return upgrade instanceof Rolling rolling ? rolling.shares() : NONE;
    }

    Shares surge(Share most) {
        return new Shares(Optional.of(most), unavailable);
    }

    Shares unavailable(Share most) {
        return new Shares(surge, Optional.of(most));
    }

    /** Whether some may be added. */
    boolean surges() {
        return surge.isPresent() && !surge.get().isZero();
    }

    /** Whether none may be missing, in so many words. */
    boolean noneMissing() {
        return unavailable.isPresent() && unavailable.get().isZero();
    }

    @Override
    public String toString() {
        return surge.map(most -> ", at most " + most + " more than wanted").orElse("")
                + unavailable
                        .map(most -> ", at most " + most + " fewer than wanted")
                        .orElse("");
    }
}
