package dev.gantry.embedded;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What would run in a container, as far as the control plane sees it.
 *
 * @param answers when it answers probes, counted from the start of its container; empty: never
 * @param stopping how long it takes to stop when told to
 * @param end how it ends by itself; empty: it runs on, or, where it is to end, does so well after {@link #WORK}
 * @param hasImage whether its image can be pulled
 * @param lines what it writes to its log
 */
public record Program(
        Optional<Duration> answers, Duration stopping, Optional<End> end, boolean hasImage, List<String> lines) {
    /** How long a container that is to end works if nothing else was said. */
    public static final Duration WORK = Duration.ofSeconds(5);

    /** What is so where nothing else was said. */
    public static final Program DEFAULT =
            new Program(Optional.of(Duration.ofSeconds(2)), Duration.ofSeconds(1), Optional.empty(), true, List.of());

    /**
     * How a program ends by itself.
     *
     * @param after so long after its container started
     * @param code its exit code
     */
    public record End(Duration after, int code) {}

    /** See the record's components. */
    public Program {
        lines = List.copyOf(lines);
    }

    /** How it ends where it is to end. */
    End work() {
        return end.orElse(new End(WORK, 0));
    }
}
