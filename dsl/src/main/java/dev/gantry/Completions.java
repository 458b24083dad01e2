package dev.gantry;

/** How many pods of a job must end well. */
sealed interface Completions permits Completions.Any, Indexed {
    /** As many as this, whichever. */
    record Any(int count) implements Completions {}
}
