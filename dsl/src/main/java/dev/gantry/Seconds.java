package dev.gantry;

import java.time.Duration;
import java.util.Optional;

/** Durations as Kubernetes has them: whole seconds. */
final class Seconds {
    /** Fifty years: what is computed from it still fits into Kubernetes' 32 bits. */
    private static final long LONGEST = Duration.ofDays(18_262).toSeconds();

    private Seconds() {}

    /** Rounded up, so that nobody gets less time than was said. */
    static int of(Duration duration) {
        long up = duration.getSeconds() + (duration.getNano() > 0 ? 1 : 0);
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, up));
    }

    /** Wrong where it is not at least one second, or so long that Kubernetes cannot hold it. */
    static Optional<Wrong> wrong(Duration duration) {
        return duration.compareTo(Duration.ofSeconds(1)) >= 0
                ? tooLong(duration)
                : wrong(duration, "A time span is at least one second.", "Give seconds(1) or more.");
    }

    /** Wrong where it is negative, or so long that Kubernetes cannot hold it. */
    static Optional<Wrong> negative(Duration duration) {
        return duration.isNegative()
                ? wrong(duration, "A time span is not negative.", "Give seconds(0) or more.")
                : tooLong(duration);
    }

    private static Optional<Wrong> tooLong(Duration duration) {
        return duration.toSeconds() <= LONGEST
                ? Optional.empty()
                : wrong(duration, "A time span is at most " + LONGEST + " seconds.", "Give 50 years or less.");
    }

    private static Optional<Wrong> wrong(Duration duration, String rule, String fix) {
        return Wrong.of("duration-out-of-range", duration.toString(), rule, fix);
    }
}
