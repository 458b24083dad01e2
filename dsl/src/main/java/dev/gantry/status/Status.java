package dev.gantry.status;

/** How far one live object is from being what was described. */
public sealed interface Status {
    /** Words for a person, in one line: why, or how far. */
    String message();

    /**
     * On its way, and it may get there without anybody's help.
     *
     * @param message what is still missing: {@code 1 of 3 updated}
     */
    record InProgress(String message) implements Status {}

    /**
     * As described; nothing is left to wait for.
     *
     * @param message what there is: {@code 3 of 3 available}
     */
    record Ready(String message) implements Status {}

    /**
     * It will not get there unless somebody changes something.
     *
     * @param message the reason, in the cluster's words where it gave any
     */
    record Failed(String message) implements Status {}
}
