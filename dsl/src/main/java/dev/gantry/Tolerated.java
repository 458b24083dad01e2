package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** That taints do not keep instances away. */
public final class Tolerated extends Placement {
    private final Taints taints;
    private final Optional<Duration> longest;

    Tolerated(Taints taints, Optional<Duration> longest) {
        this.taints = requireNonNull(taints, "taints");
        this.longest = longest;
    }

    /**
     * No longer than this once the taint has come upon the node ({@code tolerationSeconds}); default for ever. For the effect
     * {@code NO_EXECUTE} only, since no other sends instances away.
     */
    public Tolerated forAtMost(Duration time) {
        return new Tolerated(taints, Optional.of(requireNonNull(time, "time")));
    }

    @Override
    List<Rule> rules() {
        return List.of(new Rule.Tolerate(taints, longest));
    }
}
