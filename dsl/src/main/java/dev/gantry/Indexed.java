package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A job's work in numbered pieces, each done by a pod that finds its number, from 0, in {@code JOB_COMPLETION_INDEX}
 * ({@code completionMode: Indexed}): {@code completions(indexed(10).retriesPerIndex(2))}.
 *
 * @param count how many pieces ({@code completions}), 1 or more
 * @param retriesPerIndex how often a piece is tried again ({@code backoffLimitPerIndex}); empty: no limit of its own
 * @param maxFailedIndexes the job has failed when more pieces than this have ({@code maxFailedIndexes})
 * @param success when the job has succeeded before all pieces have; any of them is enough ({@code successPolicy.rules})
 */
public record Indexed(
        int count, Optional<Integer> retriesPerIndex, Optional<Integer> maxFailedIndexes, List<Success> success)
        implements Completions {
    /** See the record's components. */
    public Indexed {
        requireNonNull(retriesPerIndex, "retriesPerIndex");
        requireNonNull(maxFailedIndexes, "maxFailedIndexes");
        success = List.copyOf(success);
    }

    /**
     * When a job has succeeded before all its pieces have.
     *
     * @param indexes the pieces that count, {@code 0,2-4}; empty for all
     * @param count how many of them must have succeeded; empty for every one
     */
    public record Success(Optional<String> indexes, Optional<Integer> count) {
        /** See the record's components. */
        public Success {
            requireNonNull(indexes, "indexes");
            requireNonNull(count, "count");
        }
    }

    /** Work in this many pieces. */
    public static Indexed indexed(int count) {
        return new Indexed(count, Optional.empty(), Optional.empty(), List.of());
    }

    /** Each piece is tried again so often, and its failure leaves the others alone, 0 or more. */
    public Indexed retriesPerIndex(int most) {
        return new Indexed(count, Optional.of(most), maxFailedIndexes, success);
    }

    /** The job ends as failed when more pieces than this have failed; needs {@link #retriesPerIndex}. */
    public Indexed maxFailedIndexes(int most) {
        return new Indexed(count, retriesPerIndex, Optional.of(most), success);
    }

    /** Has succeeded, too, when so many pieces have. */
    public Indexed succeedsWith(int pieces) {
        return succeeds(new Success(Optional.empty(), Optional.of(pieces)));
    }

    /** Has succeeded, too, when all these pieces have: {@code succeedsWith("0,2-4")}. */
    public Indexed succeedsWith(String indexes) {
        return succeeds(new Success(Optional.of(requireNonNull(indexes, "indexes")), Optional.empty()));
    }

    private Indexed succeeds(Success rule) {
        List<Success> more = new ArrayList<>(success);
        more.add(rule);
        return new Indexed(count, retriesPerIndex, maxFailedIndexes, more);
    }
}
