package dev.gantry.apply;

import java.util.Optional;

/**
 * How a plan is made.
 *
 * @param namespace the app's namespace; empty: that of the context
 * @param takeOver whether fields that other managers own are taken over rather than refused
 */
public record PlanOptions(Optional<String> namespace, boolean takeOver) {
    /** In the namespace of the context, taking nothing over. */
    public static final PlanOptions DEFAULT = new PlanOptions(Optional.empty(), false);

    /** This, in {@code namespace}. */
    public PlanOptions namespace(String namespace) {
        return new PlanOptions(Optional.of(namespace), takeOver);
    }

    /** This, with fields that other managers own taken over, or not. */
    public PlanOptions takeOver(boolean takeOver) {
        return new PlanOptions(namespace, takeOver);
    }
}
