package dev.gantry.cli;

/** What a command tells the shell. */
enum ExitCode {
    /** All was done. */
    DONE(0),
    /** Something went wrong; it was said what. */
    FAILED(1),
    /** {@code --detailed-exitcode} of {@code plan} and {@code diff}: there is something to change, or a difference. */
    CHANGES(2),
    /** The command line was not understood; nothing was done. */
    USAGE(64),
    /** Ctrl-C; it was said what is left. */
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
