package dev.gantry.embedded.controller;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How long failed pods of a DaemonSet are left on their node: 1 s, then each time twice as long, up to 15 minutes. */
final class FailedPodsBackoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private record Entry(Duration delay, Instant since) {
        boolean isOver(Instant now) {
            return Duration.between(since, now).compareTo(LONGEST.multipliedBy(2)) > 0;
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();

    /** How long to wait before the next failed pod is deleted; empty, if now: that counts as one more. */
    Optional<Duration> delayOrCount(String key, Instant now) {
        Entry last = entries.get(key);
        if (last == null || last.isOver(now)) {
            entries.put(key, new Entry(FIRST, now));
            return Optional.empty();
        } else if (Duration.between(last.since(), now).compareTo(last.delay()) < 0) {
            return Optional.of(last.delay());
        }
        Duration doubled = last.delay().multipliedBy(2);
        entries.put(key, new Entry(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled, now));
        return Optional.empty();
    }
}
