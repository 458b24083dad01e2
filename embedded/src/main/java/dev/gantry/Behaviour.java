package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.embedded.Program;
import dev.gantry.problem.GantryException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the containers of an image behave in an {@link EmbeddedCluster}, where nothing really runs. By default an image is there,
 * its program answers two seconds after its container started, runs until it is told to stop, and stops within a second; one
 * that is to end (of a job, an init container) ends well after five seconds.
 *
 * <pre>{@code
 * cluster.behaves(order, startsIn(seconds(20)));
 * cluster.behaves(image("acme/order", "1.4.3"), endsAfter(seconds(3), 1).says("no such table: orders"));
 * }</pre>
 *
 * <p>An immutable value.
 */
public final class Behaviour {
    private final Program program;

    private Behaviour(Program program) {
        this.program = program;
    }

    /** Its program answers probes so long after its container started; default 2 seconds, 0 or more. */
    public static Behaviour startsIn(Duration time) {
        return of(Optional.of(checked(time)), Optional.empty(), true);
    }

    /** Its program runs and never answers a probe. */
    public static Behaviour neverAnswers() {
        return of(Optional.empty(), Optional.empty(), true);
    }

    /** Its program ends by itself: work that is done where {@code exitCode} is 0, a crash otherwise. */
    public static Behaviour endsAfter(Duration time, int exitCode) {
        return of(Program.DEFAULT.answers(), Optional.of(new Program.End(checked(time), exitCode)), true);
    }

    /** Its image cannot be pulled. */
    public static Behaviour imageMissing() {
        return of(Program.DEFAULT.answers(), Optional.empty(), false);
    }

    private static Behaviour of(Optional<Duration> answers, Optional<Program.End> end, boolean hasImage) {
        return new Behaviour(new Program(answers, Program.DEFAULT.stopping(), end, hasImage, List.of()));
    }

    /** Told to stop, it takes so long; default one second. What takes longer than its grace period is killed. */
    public Behaviour stopsIn(Duration time) {
        return new Behaviour(
                new Program(program.answers(), checked(time), program.end(), program.hasImage(), program.lines()));
    }

    /** It writes these lines to its log, which a failed apply shows. */
    public Behaviour says(String first, String... more) {
        return new Behaviour(new Program(
                program.answers(), program.stopping(), program.end(), program.hasImage(), Lists.of(first, more)));
    }

    Program program() {
        return program;
    }

    private static Duration checked(Duration time) {
        if (requireNonNull(time, "time").isNegative()) {
            throw new GantryException(
                    "behaviour-out-of-range", "A container cannot take " + time + ". Give 0 seconds or more.");
        }
        return time;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Behaviour that && program.equals(that.program);
    }

    @Override
    public int hashCode() {
        return program.hashCode();
    }

    @Override
    public String toString() {
        return program.toString();
    }
}
