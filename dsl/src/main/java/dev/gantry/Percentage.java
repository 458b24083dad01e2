package dev.gantry;

import java.util.Optional;

/**
 * A share of a whole.
 *
 * @param value in hundredths, 0 to 100
 */
public record Percentage(int value) {
    Optional<Wrong> wrong() {
        return value >= 0 && value <= 100
                ? Optional.empty()
                : Wrong.of("percentage-out-of-range", toString(), "A percentage is 0 to 100.", "Give a share of 100.");
    }

    /** As Kubernetes writes it: {@code 70%}. */
    @Override
    public String toString() {
        return value + "%";
    }
}
