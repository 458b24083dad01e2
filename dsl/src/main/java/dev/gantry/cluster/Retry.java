package dev.gantry.cluster;

import dev.gantry.problem.GantryException;
import dev.gantry.time.Time;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Decides what is tried again: an answer that says the server cannot just now (429, 502, 503, 504, and 500 where it is
 * no verdict on the request), after as long as it asks for; and a connection that broke. Anything else is final. All
 * requests may arrive twice: those that would do harm carry a precondition.
 */
final class Retry {
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final Pattern PASSING_WORDS =
            Pattern.compile("failed calling webhook|etcdserver|timed? ?out|deadline exceeded");
    private static final int TRIES = 6;
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Time time;

    Retry(Time time) {
        this.time = time;
    }

    /** A request that is answered whole. */
    <T> T of(Supplier<T> request) {
        return untilStarted(started -> request.get());
    }

    /** A request that hands over bit by bit, and cannot begin anew once it has begun. */
    <T> T untilStarted(Function<AtomicBoolean, T> request) {
        AtomicBoolean started = new AtomicBoolean();
        Duration pause = FIRST;
        for (int tries = 1; ; tries++) {
            try {
                return request.apply(started);
            } catch (Refusal | Unreachable e) {
                if (tries == TRIES || started.get() || !isPassing(e)) {
                    throw e;
                }
                sleep(asked(e, pause));
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static boolean isPassing(GantryException e) {
        if (e instanceof Refusal refusal) {
            return PASSING.contains(refusal.status()) || (refusal.status() == 500 && isPassing(refusal));
        }
        return e instanceof Unreachable silence && silence.worthAnotherTry();
    }

    private static boolean isPassing(Refusal refusal) {
        return refusal.retryAfter().isPresent()
                || PASSING_WORDS.matcher(String.valueOf(refusal.getMessage())).find();
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
