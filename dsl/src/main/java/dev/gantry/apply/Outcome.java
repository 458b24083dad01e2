package dev.gantry.apply;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How it ended.
 *
 * @param result in a word
 * @param done the objects that were written or deleted, in the order in which they were
 * @param left the objects that the plan would still have written or deleted
 * @param unready the objects that are not as they should be yet, and why
 * @param problems what went wrong, one sentence each
 * @param returned how the app then returned to an earlier release, where its upgrade policy says so
 */
public record Outcome(
        Result result,
        List<ObjectRef> done,
        List<ObjectRef> left,
        List<ObjectStatus> unready,
        List<String> problems,
        Optional<Return> returned) {
    /**
     * A return to an earlier release.
     *
     * @param release its number
     * @param plan what was to be done for it
     * @param outcome how that ended
     */
    public record Return(int release, Plan plan, Outcome outcome) {}

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

    /** An end from which nothing returned. */
    public Outcome(
            Result result,
            List<ObjectRef> done,
            List<ObjectRef> left,
            List<ObjectStatus> unready,
            List<String> problems) {
        this(result, done, left, unready, problems, Optional.empty());
    }

    /** This, with one problem more. */
    Outcome problem(String sentence) {
        List<String> more =
                Stream.concat(problems.stream(), Stream.of(sentence)).toList();
        return new Outcome(result, done, left, unready, more, returned);
    }

    /** This, with the return that followed. */
    Outcome returned(Return how) {
        return new Outcome(result, done, left, unready, problems, Optional.of(how));
    }

    /** Whether all was done. */
    public boolean succeeded() {
        return result == Result.DONE;
    }
}
