package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition on a node's label ({@code matchExpressions[]}).
 *
 * @param key the label
 * @param operator how it is compared
 * @param values with what
 */
public record Labelled(String key, Operator operator, List<String> values) {
    /** How a label is compared. */
    public enum Operator {
        /** Has one of the values. */
        IN("In"),
        /** Has none of the values, or is absent. */
        NOT_IN("NotIn"),
        /** Is there. */
        EXISTS("Exists"),
        /** Is not there. */
        DOES_NOT_EXIST("DoesNotExist"),
        /** Is a whole number above the value. */
        GREATER_THAN("Gt"),
        /** Is a whole number below the value. */
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
    public Labelled {
        requireNonNull(key, "key");
        requireNonNull(operator, "operator");
        values = List.copyOf(values);
    }

    @Override
    public String toString() {
        return key + " " + operator + (values.isEmpty() ? "" : " " + values);
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

        /** Has this value. */
        public Labelled is(String value) {
            return new Labelled(key, Operator.IN, List.of(value));
        }

        /** Has one of these values. */
        public Labelled in(String first, String... more) {
            return new Labelled(
                    key,
                    Operator.IN,
                    Stream.concat(Stream.of(first), Stream.of(more)).toList());
        }

        /** Has none of these values, or is absent. */
        public Labelled notIn(String first, String... more) {
            return new Labelled(
                    key,
                    Operator.NOT_IN,
                    Stream.concat(Stream.of(first), Stream.of(more)).toList());
        }

        /** Is there, with whatever value. */
        public Labelled exists() {
            return new Labelled(key, Operator.EXISTS, List.of());
        }

        /** Is not there. */
        public Labelled isAbsent() {
            return new Labelled(key, Operator.DOES_NOT_EXIST, List.of());
        }

        /** Is a whole number above this. */
        public Labelled above(long number) {
            return new Labelled(key, Operator.GREATER_THAN, List.of(Long.toString(number)));
        }

        /** Is a whole number below this. */
        public Labelled below(long number) {
            return new Labelled(key, Operator.LESS_THAN, List.of(Long.toString(number)));
        }
    }
}
