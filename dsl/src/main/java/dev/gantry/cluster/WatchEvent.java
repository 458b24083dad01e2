package dev.gantry.cluster;

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
        BOOKMARK
    }
}
