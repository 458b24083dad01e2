package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A wish that instances are spread evenly; no placement until {@link Placement#require(Spread)} or
 * {@link Placement#prefer(Spread)} says how strong it is.
 *
 * @param topology over what
 * @param maxSkew by how many instances two groups of nodes may differ, at least 1; default 1 ({@code maxSkew})
 */
public record Spread(Topology topology, int maxSkew) {
    /** See the record's components. */
    public Spread {
        requireNonNull(topology, "topology");
    }

    /** By how many instances two groups of nodes may differ, at least 1. */
    public Spread maxSkew(int most) {
        return new Spread(topology, most);
    }

    Optional<Wrong> wrong() {
        return maxSkew >= 1
                ? Optional.empty()
                : Wrong.of(
                        "skew-out-of-range",
                        Integer.toString(maxSkew),
                        "A skew is at least 1.",
                        "Give maxSkew(1), the evenest there is.");
    }
}
