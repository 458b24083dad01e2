package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * A step of a {@link Canary}.
 *
 * @param share how many instances run the new version, as a share of those wanted, rounded up; 1 to 100 percent
 * @param pause how long they are watched before the next step; a second or more
 */
public record Step(Percentage share, Duration pause) {
    /** See the record's components. */
    public Step {
        requireNonNull(share, "share");
        requireNonNull(pause, "pause");
    }

    /** In words: {@code 5% for 600 s}. */
    @Override
    public String toString() {
        return share + " for " + Seconds.of(pause) + " s";
    }
}
