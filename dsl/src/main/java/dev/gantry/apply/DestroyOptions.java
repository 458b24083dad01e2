package dev.gantry.apply;

import java.util.Optional;

/**
 * What a destroy takes with it.
 *
 * @param namespace the app's namespace; empty: that of the context
 * @param withData also the claims, and so the data in them
 * @param withNamespace also the namespace, if it was made for the app
 */
public record DestroyOptions(Optional<String> namespace, boolean withData, boolean withNamespace) {
    /** In the namespace of the context; claims and namespace stay. */
    public static final DestroyOptions DEFAULT = new DestroyOptions(Optional.empty(), false, false);

    /** This, in {@code namespace}. */
    public DestroyOptions namespace(String namespace) {
        return new DestroyOptions(Optional.of(namespace), withData, withNamespace);
    }

    /** This, with the claims, or without. */
    public DestroyOptions withData(boolean withData) {
        return new DestroyOptions(namespace, withData, withNamespace);
    }

    /** This, with the namespace, or without. */
    public DestroyOptions withNamespace(boolean withNamespace) {
        return new DestroyOptions(namespace, withData, withNamespace);
    }
}
