package dev.gantry.description;

import java.util.Optional;

/**
 * A port that a container listens on.
 *
 * @param name its name; the number where it has none
 * @param number what the process listens on
 * @param calledAt what others call, where that differs
 */
public record PortDescription(String name, int number, Optional<Integer> calledAt) {
    /** For example {@code http 8080, called at 80}. */
    @Override
    public String toString() {
        String same = name.equals(Integer.toString(number)) ? name : name + " " + number;
        return same + calledAt.map(port -> ", called at " + port).orElse("");
    }
}
