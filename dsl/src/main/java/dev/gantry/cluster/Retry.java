package dev.gantry.cluster;

import dev.gantry.problem.GantryException;
import dev.gantry.time.Time;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Decides what is tried again: an answer of 429, 500, 502, 503 or 504, after as long as it asks for; and a connection
 * that broke, if the request may arrive twice. Anything else is final.
 */
final class Retry {
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
    private static final int TRIES = 6;
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Time time;

    Retry(Time time) {
        this.time = time;
    }

    /** A request that may arrive twice. */
    <T> T repeatable(Supplier<T> request) {
        return untilStarted(started -> request.get());
    }

    /** A request that may not arrive twice: one whose connection broke may have arrived. */
    <T> T once(Supplier<T> request) {
        return run(request, e -> e instanceof Refusal refusal && PASSING.contains(refusal.status()));
    }

    /** A request that may arrive twice as long as it has not begun to hand over. */
    <T> T untilStarted(Function<AtomicBoolean, T> request) {
        AtomicBoolean started = new AtomicBoolean();
        return run(() -> request.apply(started), e -> !started.get() && isPassing(e));
    }

    private <T> T run(Supplier<T> request, Function<GantryException, Boolean> mayPass) {
        Duration pause = FIRST;
        for (int tries = 1; ; tries++) {
            try {
                return request.get();
            } catch (Refusal | Unreachable e) {
                if (tries == TRIES || !mayPass.apply(e)) {
                    throw e;
                }
                sleep(asked(e, pause));
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static boolean isPassing(GantryException e) {
        return e instanceof Refusal refusal
                ? PASSING.contains(refusal.status())
                : e instanceof Unreachable silence && silence.worthAnotherTry();
    }

    private static Duration asked(GantryException e, Duration otherwise) {
        Duration asked = e instanceof Refusal refusal ? refusal.retryAfter().orElse(otherwise) : otherwise;
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private void sleep(Duration pause) {
        try {
            time.sleep(pause);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }
}
