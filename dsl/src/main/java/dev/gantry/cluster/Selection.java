package dev.gantry.cluster;

import java.util.Optional;

/**
 * Which objects of a kind.
 *
 * @param namespace only those of this namespace; empty: of all, or of a kind that has none
 * @param labels a label selector as Kubernetes writes it, {@code app=shop}; empty: all
 */
public record Selection(Optional<String> namespace, String labels) {
    /** All objects in {@code namespace}. */
    public static Selection in(String namespace) {
        return new Selection(Optional.of(namespace), "");
    }

    /** All objects. */
    public static Selection everywhere() {
        return new Selection(Optional.empty(), "");
    }

    /** Of these, those that {@code selector} matches. */
    public Selection labelled(String selector) {
        return new Selection(namespace, selector);
    }
}
