package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long Jobs wait after failures: 10 s, then each time twice as long, up to 10 minutes; a success ends it. */
final class JobBackoff {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private record Failures(int count, Optional<Instant> last) {
        static final Failures NONE = new Failures(0, Optional.empty());
    }

    private final Map<String, Failures> byJob = new HashMap<>();

    /** Takes note of pods of a job that finished since last time. */
    void note(String uid, List<Stored> succeeded, List<Stored> failed) {
        if (succeeded.isEmpty() && failed.isEmpty()) {
            return;
        }
        Optional<Instant> success = succeeded.stream().map(PodFinish::of).max(Comparator.naturalOrder());
        Failures before = success.isPresent() ? Failures.NONE : byJob.getOrDefault(uid, Failures.NONE);
        List<Instant> since = new ArrayList<>();
        for (Stored pod : failed) {
            Instant end = PodFinish.of(pod);
            if (success.isEmpty() || end.isAfter(success.get())) {
                since.add(end);
            }
        }
        Optional<Instant> last = since.stream().max(Comparator.naturalOrder());
        byJob.put(uid, new Failures(before.count() + since.size(), last.isPresent() ? last : before.last()));
    }

    void forget(String uid) {
        byJob.remove(uid);
    }

    /** How long until a job may have new pods. */
    Duration remaining(String uid, Instant now) {
        Failures failures = byJob.getOrDefault(uid, Failures.NONE);
        return failures.last()
                .map(last -> remaining(failures.count(), last, now))
                .orElse(Duration.ZERO);
    }

    /** How long until so many failures are waited for, the last of which was then. */
    static Duration remaining(int failures, Instant last, Instant now) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        Duration wait = FIRST;
        for (int count = 1; count < failures && wait.compareTo(LONGEST) < 0; count++) {
            wait = wait.multipliedBy(2);
        }
        wait = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        Duration left = wait.minus(Duration.between(last, now));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
