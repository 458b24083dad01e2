package dev.gantry;

import dev.gantry.kubernetes.Quantity;
import java.util.Optional;

/**
 * An amount of CPU time, in thousandths of a core.
 *
 * @param millicores 1000 are one core; more than 0
 */
public record Cpu(long millicores) {
    /** As Kubernetes writes it: {@code 250m}, {@code 2}. */
    public Quantity quantity() {
        return Quantity.of(toString());
    }

    Optional<Wrong> wrong() {
        return millicores > 0
                ? Optional.empty()
                : Wrong.of(
                        "cpu-out-of-range",
                        toString(),
                        "An amount of CPU is more than 0.",
                        "Give at least millicores(1).");
    }

    @Override
    public String toString() {
        return millicores % 1000 == 0 ? Long.toString(millicores / 1000) : millicores + "m";
    }
}
