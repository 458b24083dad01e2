package dev.gantry.apply;

import dev.gantry.manifest.ObjectRef;
import java.util.List;

/**
 * How it ended.
 *
 * @param result in a word
 * @param done the objects that were written or deleted, in the order in which they were
 * @param left the objects that the plan would still have written or deleted
 * @param unready the objects that are not as they should be yet, and why
 * @param problems what went wrong, one sentence each
 */
public record Outcome(
        Result result, List<ObjectRef> done, List<ObjectRef> left, List<ObjectStatus> unready, List<String> problems) {
    /** How it can end. */
    public enum Result {
        /** All was done, and is ready if that was to be waited for. */
        DONE,
        /** Something was refused, or will not get ready. */
        FAILED,
        /** Time ran out before everything was ready or gone. */
        TIMED_OUT,
        /** It was interrupted. */
        INTERRUPTED
    }

    public Outcome {
        done = List.copyOf(done);
        left = List.copyOf(left);
        unready = List.copyOf(unready);
        problems = List.copyOf(problems);
    }

    /** Whether all was done. */
    public boolean succeeded() {
        return result == Result.DONE;
    }
}
