package dev.gantry.embedded.controller;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What of a schedule was due since some moment.
 *
 * @param since that moment
 * @param latest when something was due last; empty if nothing was
 * @param count how much was due, roughly
 */
record MissedSchedules(Instant since, Optional<Instant> latest, long count) {
    private static final int MANY = 100;

    /** Empty where a schedule is never due. */
    static Optional<MissedSchedules> of(CronSchedule schedule, Instant since, Instant now) {
        Optional<Instant> first = schedule.next(since);
        Optional<Instant> second = first.flatMap(schedule::next);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        } else if (now.isBefore(first.get())) {
            return Optional.of(new MissedSchedules(since, Optional.empty(), 0));
        } else if (now.isBefore(second.get())) {
            return Optional.of(new MissedSchedules(since, first, 0));
        }
        long interval = Duration.between(first.get(), second.get()).toSeconds();
        long count = Duration.between(first.get(), now).toSeconds() / interval + 1;
        Instant start = first.get().plusSeconds((count - 2) * interval);
        Optional<Instant> latest = Optional.empty();
        Optional<Instant> next = schedule.next(start);
        while (next.isPresent() && !next.get().isAfter(now)) {
            latest = next;
            next = schedule.next(next.get());
        }
        return Optional.of(new MissedSchedules(since, latest, count));
    }

    boolean areMany() {
        return count > MANY;
    }

    /** From when on the next time is to be looked for. */
    Instant nextAfter(Instant now) {
        return latest.orElse(count == 0 ? since : now);
    }
}
