package dev.gantry.cluster;

import dev.gantry.problem.GantryException;

/** The thread was told to stop while it waited for an answer. Its interrupt flag is set again. */
public final class Interrupted extends GantryException {
    private static final long serialVersionUID = 1L;

    /** Sets the flag of the present thread. */
    public Interrupted(InterruptedException cause) {
        super("interrupted", "Interrupted.", cause);
        Thread.currentThread().interrupt();
    }
}
