package dev.gantry.cli;

import dev.gantry.time.Alarm;
import dev.gantry.time.Bell;
import dev.gantry.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that passes when a test says so; what is due then runs on the test's own thread. */
final class ManualTime implements Time {
    private record Task(Instant at, Runnable work) {}

    private final List<Task> tasks = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    void pass(Duration duration) {
        Instant end = now.plus(duration);
        while (true) {
            Task next = tasks.stream()
                    .filter(it -> !it.at().isAfter(end))
                    .min(Comparator.comparing(Task::at))
                    .orElse(null);
            if (next == null) {
                now = end;
                return;
            }
            tasks.remove(next);
            now = next.at();
            next.work().run();
        }
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Alarm schedule(Duration after, Runnable task) {
        Task entry = new Task(now.plus(after), task);
        tasks.add(entry);
        return () -> tasks.remove(entry);
    }

    @Override
    public Bell bell() {
        return new Bell() {
            @Override
            public void ring() {}

            @Override
            public boolean await(Duration atMost) {
                pass(atMost);
                return false;
            }
        };
    }
}
