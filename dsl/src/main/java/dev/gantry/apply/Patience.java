package dev.gantry.apply;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before trying again: not at all for some tries, then twice as long each time, until there was calm. */
final class Patience {
    private static final Duration CALM = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final int triesAtOnce;
    private int tries;
    private Duration pause = Duration.ZERO;
    private Instant last = Instant.EPOCH;

    Patience(int triesAtOnce) {
        this.triesAtOnce = triesAtOnce;
    }

    /** Before the next try. */
    Duration pause(Instant now) {
        if (now.isAfter(last.plus(pause).plus(CALM))) {
            tries = 0;
            pause = Duration.ZERO;
        }
        tries++;
        if (tries > triesAtOnce) {
            Duration longer = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        }
        last = now;
        return pause;
    }
}
