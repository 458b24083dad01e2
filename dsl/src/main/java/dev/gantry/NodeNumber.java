package dev.gantry;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A condition on a node's label whose value is a whole number ({@code matchExpressions[]}). A node without the label, or
 * with a value that is no number, does not meet it.
 *
 * @param key the label
 * @param operator how it is compared
 * @param number with what
 */
public record NodeNumber(String key, Operator operator, long number) implements NodeCondition {
    /** How a number is compared. */
    public enum Operator {
        /** Is above the number. */
        GREATER_THAN("Gt"),
        /** Is below the number. */
        LESS_THAN("Lt");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        /** As Kubernetes writes it. */
        @Override
        public String toString() {
            return text;
        }
    }

    /** See the record's components. */
    public NodeNumber {
        requireNonNull(key, "key");
        requireNonNull(operator, "operator");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeNumber that
                && key.equals(that.key)
                && operator == that.operator
                && number == that.number;
    }

    @Override
    public int hashCode() {
        return (31 * key.hashCode() + operator.name().hashCode()) * 31 + Long.hashCode(number);
    }

    /** In words: {@code cpu-generation is above 3}. */
    @Override
    public String toString() {
        return key + " is " + (operator == Operator.GREATER_THAN ? "above " : "below ") + number;
    }
}
