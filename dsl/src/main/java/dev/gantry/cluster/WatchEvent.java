package dev.gantry.cluster;

import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something happened to an object.
 *
 * @param type what happened
 * @param object the object after it (before it, if deleted)
 */
public record WatchEvent(Type type, ObjectNode object) {
    /** What can happen to an object. */
    public enum Type {
        /** It is new, or newly matches. */
        ADDED,
        /** It changed. */
        MODIFIED,
        /** It is gone, or does not match any more. */
        DELETED,
        /** Nothing; {@code object} carries a newer {@code resourceVersion} to go on from. */
        BOOKMARK;

        /** The one that a server calls so, {@code MODIFIED}; empty if there is none. */
        static Optional<Type> named(String name) {
            return Arrays.stream(values())
                    .filter(type -> type.name().equals(name))
                    .findFirst();
        }
    }
}
