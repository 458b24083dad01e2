package dev.gantry;

import static java.util.Objects.requireNonNull;

/**
 * What follows from a way in which a job's pod fails ({@code podFailurePolicy.rules[]}).
 *
 * @param failure the way in which it fails
 * @param then what follows
 */
public record FailureRule(Failure failure, Then then) {
    /** See the record's components. */
    public FailureRule {
        requireNonNull(failure, "failure");
        requireNonNull(then, "then");
    }

    /** What follows from a failure. */
    public enum Then {
        /** The job has failed. */
        FAIL_JOB("FailJob"),
        /** The piece has failed. */
        FAIL_INDEX("FailIndex"),
        /** It does not count. */
        IGNORE("Ignore"),
        /** It counts. */
        COUNT("Count");

        private final String text;

        Then(String text) {
            this.text = text;
        }

        /** As Kubernetes writes it. */
        @Override
        public String toString() {
            return text;
        }
    }
}
