package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a label, of a node, a pod or a namespace ({@code matchExpressions[]}).
 *
 * @param key the label
 * @param operator how it is compared
 * @param values with what
 */
public record Labelled(String key, Operator operator, List<String> values) implements NodeCondition {
    /** How a label is compared. */
    public enum Operator {
        /** Has one of the values. */
        IN("In"),
        /** Has none of the values, or is absent. */
        NOT_IN("NotIn"),
        /** Is there. */
        EXISTS("Exists"),
        /** Is not there. */
        DOES_NOT_EXIST("DoesNotExist");

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
    public Labelled {
        requireNonNull(key, "key");
        requireNonNull(operator, "operator");
        values = List.copyOf(values);
    }

    /** By hand, since what a record makes up costs time at each start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Labelled that
                && key.equals(that.key)
                && operator == that.operator
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return (31 * key.hashCode() + operator.name().hashCode()) * 31 + values.hashCode();
    }

    /** In words: {@code disktype is ssd or nvme}. */
    @Override
    public String toString() {
        return switch (operator) {
            case IN -> key + " is " + String.join(" or ", values);
            case NOT_IN -> key + " is not " + String.join(" or ", values);
            case EXISTS -> key + " is set";
            case DOES_NOT_EXIST -> key + " is not set";
        };
    }

    /**
     * A label, of which nothing is said yet.
     *
     * @param key the label
     */
    public record Label(String key) {
        /** See the record's components. */
        public Label {
            requireNonNull(key, "key");
        }

        /** Has this value ({@code In}). */
        public Labelled is(String value) {
            return new Labelled(key, Operator.IN, List.of(value));
        }

        /** Has another value, or is absent ({@code NotIn}). */
        public Labelled isNot(String value) {
            return new Labelled(key, Operator.NOT_IN, List.of(value));
        }

        /** Has one of these values ({@code In}). */
        public Labelled in(String first, String... more) {
            return new Labelled(key, Operator.IN, Lists.of(first, more));
        }

        /** Has none of these values, or is absent ({@code NotIn}). */
        public Labelled notIn(String first, String... more) {
            return new Labelled(key, Operator.NOT_IN, Lists.of(first, more));
        }

        /** Is there, with whatever value ({@code Exists}). */
        public Labelled exists() {
            return new Labelled(key, Operator.EXISTS, List.of());
        }

        /** Is not there ({@code DoesNotExist}). */
        public Labelled isAbsent() {
            return new Labelled(key, Operator.DOES_NOT_EXIST, List.of());
        }

        /** Is a whole number above this ({@code Gt}). Of nodes only: no other selector of Kubernetes compares numbers. */
        public NodeNumber above(long number) {
            return new NodeNumber(key, NodeNumber.Operator.GREATER_THAN, number);
        }

        /** Is a whole number below this ({@code Lt}). Of nodes only. */
        public NodeNumber below(long number) {
            return new NodeNumber(key, NodeNumber.Operator.LESS_THAN, number);
        }
    }
}
