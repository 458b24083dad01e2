package dev.gantry;

import dev.gantry.kubernetes.Quantity;
import java.util.Optional;

/**
 * An amount of memory or storage.
 *
 * @param count how many bytes; more than 0
 */
public record Bytes(long count) {
    private static final String[] UNITS = {"", "Ki", "Mi", "Gi", "Ti", "Pi"};

    /** As Kubernetes writes it, in the largest binary unit that loses nothing: {@code 512Mi}, {@code 10Gi}. */
    public Quantity quantity() {
        return Quantity.of(toString());
    }

    Optional<Wrong> wrong() {
        return count > 0
                ? Optional.empty()
                : Wrong.of(
                        "bytes-out-of-range",
                        toString(),
                        "An amount of bytes is more than 0.",
                        "Give at least mebibytes(1).");
    }

    @Override
    public String toString() {
        long amount = count;
        int unit = 0;
        while (amount != 0 && amount % 1024 == 0 && unit < UNITS.length - 1) {
            amount /= 1024;
            unit++;
        }
        return amount + UNITS[unit];
    }
}
