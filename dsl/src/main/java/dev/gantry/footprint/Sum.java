package dev.gantry.footprint;

import java.util.Set;
import java.util.TreeSet;

/**
 * Pods, and what they ask for together.
 *
 * @param pods how many
 * @param requests what nodes must have free for them
 * @param limits what their containers never get beyond, of those that have a limit
 * @param unlimited those of {@code cpu} and {@code memory} of which some container has no limit
 */
public record Sum(int pods, Amounts requests, Amounts limits, Set<String> unlimited) {
    static final Sum NOTHING = new Sum(0, Amounts.NONE, Amounts.NONE, Set.of());

    /** See the record's components. */
    public Sum {
        unlimited = Set.copyOf(unlimited);
    }

    Sum plus(Sum other) {
        return new Sum(
                pods + other.pods, requests.plus(other.requests), limits.plus(other.limits), both(other.unlimited));
    }

    /** Of each amount the greater. */
    Sum max(Sum other) {
        return new Sum(
                Math.max(pods, other.pods),
                requests.max(other.requests),
                limits.max(other.limits),
                both(other.unlimited));
    }

    private Set<String> both(Set<String> others) {
        Set<String> both = new TreeSet<>(unlimited);
        both.addAll(others);
        return both;
    }
}
