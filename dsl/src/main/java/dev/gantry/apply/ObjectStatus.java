package dev.gantry.apply;

import dev.gantry.manifest.ObjectRef;
import java.util.List;

/**
 * How an object is.
 *
 * @param ref which
 * @param state in a word
 * @param reason in a line: why, or how far
 * @param lastLines the last lines that a container of it wrote, where they tell why it crashed
 */
public record ObjectStatus(ObjectRef ref, State state, String reason, List<String> lastLines) {
    public ObjectStatus {
        lastLines = List.copyOf(lastLines);
    }

    /** How an object can be. */
    public enum State {
        /** As it should be. */
        READY,
        /** On its way, or waiting for something. */
        IN_PROGRESS,
        /** It will not get ready by waiting. */
        FAILED,
        /** It does not exist, though it should. */
        MISSING
    }

    /** As people read it: {@code Deployment/order: 1 of 3 ready}. */
    @Override
    public String toString() {
        return ref + ": " + reason;
    }
}
