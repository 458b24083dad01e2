package dev.gantry;

import java.time.Duration;
import java.util.Optional;

/** How one version replaces another. What a kind of workload cannot do is no upgrade of its type: it does not compile. */
public sealed interface Upgrade permits ServiceUpgrade, StatefulUpgrade, DaemonUpgrade {
    /** A few instances at a time, the rest goes on serving ({@code strategy.type: RollingUpdate}). */
    static Rolling rolling() {
        return new Rolling(UpgradeWords.NONE, Shares.NONE);
    }

    /** All old instances end before a new one starts: nothing is served meanwhile ({@code strategy.type: Recreate}). */
    static Recreate recreate() {
        return new Recreate(UpgradeWords.NONE);
    }

    /** An instance when someone deletes its pod, none by itself ({@code updateStrategy.type: OnDelete}). */
    static OnDelete onDelete() {
        return new OnDelete(UpgradeWords.NONE);
    }

    /** A few instances first, and more with each step; then all: {@code canary(step(percent(5), minutes(10)))}. */
    static Canary canary(Step first, Step... more) {
        return new Canary(UpgradeWords.NONE, Lists.of(first, more), Optional.empty());
    }

    /**
     * A step of a canary.
     *
     * @param share how many instances run the new version, as a share of those wanted, rounded up; greater with each step, 1 to
     *     100 percent
     * @param pause how long they are watched before the next step; a second or more
     */
    static Step step(Percentage share, Duration pause) {
        return new Step(share, pause);
    }

    /** All instances of the new version beside all of the old one, then all calls at once. */
    static BlueGreen blueGreen() {
        return new BlueGreen(UpgradeWords.NONE, Duration.ofMinutes(10), Optional.empty());
    }

    /** What becomes of an upgrade that fails. */
    enum OnFailure {
        /** It stays as it is, for someone to look at; the default. */
        HOLD("hold"),
        /** The app returns to the release before. */
        ROLL_BACK("roll-back");

        private final String text;

        OnFailure(String text) {
            this.text = text;
        }

        /** As the annotation {@code gantry.dev/on-failure} has it. */
        @Override
        public String toString() {
            return text;
        }
    }
}
