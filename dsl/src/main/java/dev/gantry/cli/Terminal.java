package dev.gantry.cli;

import java.io.OutputStream;
import java.util.Optional;

/** Where a program speaks to its user. */
interface Terminal {
    /** How much can be seen at once. */
    record Size(int columns, int rows) {}

    /** Writes to standard output at once, as it is. */
    void print(String text);

    /** Standard output for bytes that are not to be touched; nobody closes it. */
    OutputStream bytes();

    /** Writes to standard error at once, as it is. */
    void printError(String text);

    /** Whether a person sits there: input and output are a terminal that can move its cursor. */
    boolean isInteractive();

    /** As it is now; windows change. */
    Size size();

    /** Asks for a line; empty at the end of input. Only where {@link #isInteractive}. */
    Optional<String> ask(String prompt);
}
