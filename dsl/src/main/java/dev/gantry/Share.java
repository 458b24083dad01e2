package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.IntOrString;
import java.util.Optional;

/** A number of instances, or a percentage of them. */
record Share(int number, boolean percent) {
    static Share of(int count) {
        return new Share(count, false);
    }

    static Share of(Percentage percentage) {
        return new Share(requireNonNull(percentage, "share").value(), true);
    }

    IntOrString intOrString() {
        return percent ? IntOrString.of(toString()) : IntOrString.of(number);
    }

    boolean isZero() {
        return number == 0;
    }

    Optional<Wrong> wrong() {
        if (percent) {
            return new Percentage(number).wrong();
        }
        return number >= 0
                ? Optional.empty()
                : Wrong.of(
                        "count-negative",
                        Integer.toString(number),
                        "A number of instances is not negative.",
                        "Give 0 or more.");
    }

    @Override
    public String toString() {
        return percent ? number + "%" : Integer.toString(number);
    }
}
