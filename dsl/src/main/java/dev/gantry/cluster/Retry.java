package dev.gantry.cluster;

import dev.gantry.problem.GantryException;
import dev.gantry.time.Time;
import java.time.Duration;
import java.util.Set;
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

    /** Where it did answer, it is likely to again: half a minute is what a server takes to start anew. */
    private static final int TRIES_ONCE_ANSWERED = 8;

    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Time time;
    private volatile boolean answered;

    Retry(Time time) {
        this.time = time;
    }

    /** A request that is answered whole. */
    <T> T of(Supplier<T> request) {
        Duration pause = FIRST;
        for (int tries = 1; ; tries++) {
            try {
                T answer = request.get();
                answered = true;
                return answer;
            } catch (Refusal | Unreachable e) {
                int most = answered ? TRIES_ONCE_ANSWERED : TRIES;
                if (tries == most || !isPassing(e)) {
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
