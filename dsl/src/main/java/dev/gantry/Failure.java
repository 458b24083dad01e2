package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.FailureRule.Then;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A way in which a job's pod fails. It becomes a {@link FailureRule} by saying what follows: {@code
 * exitCodes(42).failJob()}, {@code disruption().ignore()}.
 */
public sealed interface Failure permits Failure.ExitCodes, Failure.Condition {
    /** A container ended with one of these codes, 1 to 255 ({@code onExitCodes}, {@code In}). */
    static ExitCodes exitCodes(int first, int... more) {
        return new ExitCodes(ExitCodes.all(first, more), true, Optional.empty());
    }

    /** A container failed with any other code than these ({@code onExitCodes}, {@code NotIn}). */
    static ExitCodes exitCodesOtherThan(int first, int... more) {
        return new ExitCodes(ExitCodes.all(first, more), false, Optional.empty());
    }

    /** The pod has a condition of this type that is true ({@code onPodConditions}). */
    static Condition condition(String type) {
        return new Condition(type);
    }

    /** The pod was taken away by the cluster: drained, preempted, evicted ({@code DisruptionTarget}). */
    static Condition disruption() {
        return new Condition("DisruptionTarget");
    }

    /** All that still runs is ended, and the job has failed ({@code FailJob}). */
    default FailureRule failJob() {
        return new FailureRule(this, Then.FAIL_JOB);
    }

    /** The piece of an {@link Indexed} job has failed, without another try ({@code FailIndex}). */
    default FailureRule failIndex() {
        return new FailureRule(this, Then.FAIL_INDEX);
    }

    /** It is tried again, and does not count against the retries ({@code Ignore}). */
    default FailureRule ignore() {
        return new FailureRule(this, Then.IGNORE);
    }

    /** It counts against the retries, as where no rule speaks of it ({@code Count}). */
    default FailureRule count() {
        return new FailureRule(this, Then.COUNT);
    }

    /**
     * A container ended with a code.
     *
     * @param codes in ascending order, each once
     * @param one whether the code is one of these, rather than none of them
     * @param container the container's name; empty for any
     */
    record ExitCodes(List<Integer> codes, boolean one, Optional<String> container) implements Failure {
        /** See the record's components. */
        public ExitCodes {
            codes = List.copyOf(codes);
            requireNonNull(container, "container");
        }

        private static List<Integer> all(int first, int... more) {
            return IntStream.concat(IntStream.of(first), IntStream.of(more))
                    .sorted()
                    .distinct()
                    .boxed()
                    .toList();
        }

        /** Of this container only: that of a sidecar, or the job's own, which has the job's name. */
        public ExitCodes of(String containerName) {
            return new ExitCodes(codes, one, Optional.of(containerName));
        }
    }

    /**
     * The pod has a condition that is true.
     *
     * @param type the condition's type
     */
    record Condition(String type) implements Failure {
        /** See the record's components. */
        public Condition {
            requireNonNull(type, "type");
        }
    }
}
