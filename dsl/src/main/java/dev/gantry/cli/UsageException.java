package dev.gantry.cli;

import dev.gantry.problem.GantryException;

/** The command line cannot mean anything; nothing was done. */
final class UsageException extends GantryException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super("usage", message);
    }
}
