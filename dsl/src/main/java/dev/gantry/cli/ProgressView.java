package dev.gantry.cli;

import dev.gantry.apply.Progress;
import java.time.Duration;

/** Shows how an apply goes on. */
interface ProgressView extends AutoCloseable {
    /** What the engine is to tell. */
    Progress listener();

    /** How long it has been going on. */
    Duration elapsed();

    /** Ctrl-C was pressed: what is under way is being finished. */
    void stopping();

    /** Leaves the terminal as it was found; more than once does no harm. */
    void finish();

    @Override
    default void close() {
        finish();
    }
}
