package dev.gantry.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One container of a pod, from start to start: what it does is known beforehand, so that it is only looked at when that changes. */
final class ContainerRun {
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(10);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(5);
    /** Who ran that long without a crash starts over with short pauses. */
    private static final Duration FORGIVEN = Duration.ofMinutes(10);

    private static final int KILLED = 137;

    /** How an earlier run ended. */
    record Ended(Instant started, Instant finished, int code) {}

    private final JsonNode container;
    private final Program program;
    private final boolean works;
    private final boolean restarts;
    private final boolean restartsAfterSuccess;
    private @Nullable Instant started;
    private @Nullable Instant startsAgain;
    private @Nullable Ended last;
    private @Nullable Ended finished;
    private Duration backoff = FIRST_BACKOFF;
    private int restartCount;

    /**
     * A container that has not started.
     *
     * @param works whether it is to end by itself
     * @param policy the restart policy that holds for it: Always, OnFailure or Never
     */
    ContainerRun(JsonNode container, Program program, boolean works, String policy) {
        this.container = container;
        this.program = program;
        this.works = works;
        this.restarts = !policy.equals("Never");
        this.restartsAfterSuccess = policy.equals("Always");
    }

    JsonNode container() {
        return container;
    }

    Program program() {
        return program;
    }

    void start(Instant now) {
        started = now;
        startsAgain = null;
    }

    /** Lives on until {@code now}: ends, is killed, starts again, as often as it has to. */
    void live(Instant now) {
        boolean moved = true;
        while (moved) {
            moved = false;
            Instant start = startsAgain;
            if (start != null && !start.isAfter(now)) {
                restartCount++;
                start(start);
                moved = true;
            }
            Optional<Ended> end = end();
            if (started != null && end.isPresent() && !end.get().finished().isAfter(now)) {
                end(end.get());
                moved = true;
            }
        }
    }

    private void end(Ended end) {
        started = null;
        boolean again = restartsAfterSuccess || (restarts && end.code() != 0);
        if (!again) {
            finished = end;
            return;
        }
        last = end;
        if (Duration.between(end.started(), end.finished()).compareTo(FORGIVEN) >= 0) {
            backoff = FIRST_BACKOFF;
        }
        startsAgain = restartCount == 0
                ? end.finished().plusSeconds(1)
                : end.finished().plus(backoff);
        if (restartCount > 0) {
            backoff =
                    backoff.multipliedBy(2).compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : backoff.multipliedBy(2);
        }
    }

    /** How the present run will end by itself. */
    private Optional<Ended> end() {
        Instant since = started;
        if (since == null) {
            return Optional.empty();
        }
        Optional<Program.End> own = works ? Optional.of(program.work()) : program.end();
        Optional<Ended> ends = own.map(it -> new Ended(since, since.plus(it.after()), it.code()));
        Optional<Ended> killed =
                ProbeTiming.gaveUp(container, program, since).map(when -> new Ended(since, when, KILLED));
        if (ends.isPresent() && killed.isPresent()) {
            return killed.get().finished().isBefore(ends.get().finished()) ? killed : ends;
        }
        return ends.isPresent() ? ends : killed;
    }

    /** When something about it changes next by itself; empty: never. */
    Optional<Instant> next(Instant now) {
        Instant start = startsAgain;
        if (start != null) {
            return Optional.of(start);
        }
        Instant since = started;
        if (since == null) {
            return Optional.empty();
        }
        Optional<Instant> soonest = end().map(Ended::finished);
        for (Optional<Instant> moment : java.util.List.of(
                ProbeTiming.started(container, program, since), ProbeTiming.ready(container, program, since))) {
            if (moment.isPresent()
                    && moment.get().isAfter(now)
                    && (soonest.isEmpty() || moment.get().isBefore(soonest.get()))) {
                soonest = moment;
            }
        }
        return soonest;
    }

    boolean isRunning() {
        return started != null;
    }

    /** Whether it has ended and will not start again. */
    boolean isFinished() {
        return finished != null;
    }

    boolean hasFailed() {
        return finished != null && finished.code() != 0;
    }

    /** Whether it has started and its startup probe, if it has one, has succeeded. */
    boolean hasStarted(Instant now) {
        Instant since = started;
        return since != null && reached(ProbeTiming.started(container, program, since), now);
    }

    boolean isReady(Instant now) {
        Instant since = started;
        return since != null && reached(ProbeTiming.ready(container, program, since), now);
    }

    private static boolean reached(Optional<Instant> when, Instant now) {
        return when.isPresent() && !when.get().isAfter(now);
    }

    Optional<Instant> runningSince() {
        return Optional.ofNullable(started);
    }

    Optional<Ended> finished() {
        return Optional.ofNullable(finished);
    }

    Optional<Ended> last() {
        return Optional.ofNullable(last);
    }

    /** Whether it waits before it starts once more. */
    boolean isBackingOff() {
        return startsAgain != null;
    }

    Duration backoff() {
        return backoff;
    }

    int restartCount() {
        return restartCount;
    }
}
