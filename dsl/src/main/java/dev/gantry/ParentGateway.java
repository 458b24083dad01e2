package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A gateway that somebody has set up ({@code gateway.networking.k8s.io/v1 Gateway}), as an {@link HttpRoute} names it.
 *
 * @param name its name
 * @param namespace where it is; empty for the app's own namespace
 * @param listener which of its listeners ({@code sectionName}); empty for all that take the route
 */
public record ParentGateway(String name, Optional<String> namespace, Optional<String> listener) {
    /** See the record's components. */
    public ParentGateway {
        requireNonNull(name, "name");
        requireNonNull(namespace, "namespace");
        requireNonNull(listener, "listener");
    }

    /** In this namespace. */
    public ParentGateway in(String inside) {
        return new ParentGateway(name, Optional.of(requireNonNull(inside, "inside")), listener);
    }

    /** This listener of it only: {@code https}. */
    public ParentGateway listener(String section) {
        return new ParentGateway(name, namespace, Optional.of(requireNonNull(section, "section")));
    }
}
