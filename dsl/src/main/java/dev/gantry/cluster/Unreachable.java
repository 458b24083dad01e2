package dev.gantry.cluster;

import dev.gantry.problem.GantryException;

/** No answer came: no connection, no trust, or silence. */
public final class Unreachable extends GantryException {
    private static final long serialVersionUID = 1L;

    private final boolean worthAnotherTry;

    /**
     * What the network said.
     *
     * @param message for people
     * @param worthAnotherTry whether a connection that worked broke, so that another may do
     * @param cause what the network said
     */
    public Unreachable(String message, boolean worthAnotherTry, Throwable cause) {
        super("cluster-unreachable", message, cause);
        this.worthAnotherTry = worthAnotherTry;
    }

    /** Whether a connection that worked broke, so that another may do. */
    public boolean worthAnotherTry() {
        return worthAnotherTry;
    }
}
