package dev.gantry;

import java.util.Optional;

/** How one version replaces another. */
public sealed interface Upgrade permits StatefulUpgrade, DaemonUpgrade, Recreate {
    /** A few instances at a time, the rest goes on serving ({@code strategy.type: RollingUpdate}). */
    static Rolling rolling() {
        return new Rolling(Steps.NONE, Optional.empty(), Optional.empty());
    }

    /** All old instances end before a new one starts: nothing is served meanwhile ({@code strategy.type: Recreate}). */
    static Recreate recreate() {
        return new Recreate(Steps.NONE);
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
