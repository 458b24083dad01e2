package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Several configs, secrets, facts about the pod and tokens in one folder ({@code projected}).
 *
 * @param sources what stands in it
 * @param mode of its files; empty for 0644 ({@code defaultMode})
 */
public record Projected(List<Projectable> sources, Optional<Integer> mode) implements Mountable {
    /** See the record's components. */
    public Projected {
        sources = List.copyOf(sources);
        requireNonNull(mode, "mode");
    }

    /** Who may do what with its files, in octal as {@code chmod} has it: {@code mode(0440)}. */
    public Projected mode(int bits) {
        return new Projected(sources, Optional.of(bits));
    }

    Optional<Wrong> wrong() {
        Optional<Wrong> found = DataFiles.wrongMode(mode);
        for (Projectable source : sources) {
            if (found.isEmpty() && source instanceof DataFiles files) {
                found = files.wrongInFolder();
            } else if (found.isEmpty() && source instanceof Token token) {
                found = token.wrong();
            }
        }
        return found;
    }
}
