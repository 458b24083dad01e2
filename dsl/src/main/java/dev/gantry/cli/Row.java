package dev.gantry.cli;

import dev.gantry.manifest.ObjectRef;
import java.time.Instant;

/**
 * One object in the live view.
 *
 * @param message how far it is, or why it is not there
 * @param since when it was begun with
 */
record Row(ObjectRef ref, State state, String message, Instant since) {
    enum State {
        /** Something is under way. */
        MOVING,
        DONE,
        FAILED
    }

    Row is(State state, String message) {
        return new Row(ref, state, Glyphs.harmless(message), since);
    }
}
