package dev.gantry.apply;

import java.util.Optional;

/**
 * Which release an app returns to.
 *
 * @param namespace the app's namespace; empty: that of the context
 * @param release its number; empty: the last good one before the latest
 * @param takeOver whether fields that other managers own are taken over rather than refused
 */
public record RollbackOptions(Optional<String> namespace, Optional<Integer> release, boolean takeOver) {
    /** In the namespace of the context, to the last good release before the latest, taking nothing over. */
    public static final RollbackOptions DEFAULT = new RollbackOptions(Optional.empty(), Optional.empty(), false);

    /** This, in {@code namespace}. */
    public RollbackOptions namespace(String namespace) {
        return new RollbackOptions(Optional.of(namespace), release, takeOver);
    }

    /** This, to the release of that number. */
    public RollbackOptions release(int number) {
        return new RollbackOptions(namespace, Optional.of(number), takeOver);
    }

    /** This, with fields that other managers own taken over, or not. */
    public RollbackOptions takeOver(boolean takeOver) {
        return new RollbackOptions(namespace, release, takeOver);
    }
}
