package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** An affinity that is kept where possible, and how much that counts beside others. */
public final class Preferred extends Placement {
    private final Affinity affinity;
    private final int weight;

    Preferred(Affinity affinity, int weight) {
        this.affinity = requireNonNull(affinity, "affinity");
        this.weight = weight;
    }

    /** How much it counts, 1 to 100 ({@code weight}). */
    public Preferred weight(int among100) {
        return new Preferred(affinity, among100);
    }

    @Override
    List<Rule> rules() {
        return List.of(new Rule.Wish(affinity, Optional.of(weight)));
    }
}
