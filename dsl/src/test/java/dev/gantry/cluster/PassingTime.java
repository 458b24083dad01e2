package dev.gantry.cluster;

import dev.gantry.time.Alarm;
import dev.gantry.time.Bell;
import dev.gantry.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when somebody waits for it, at once. */
final class PassingTime implements Time {
    private Instant now = Instant.EPOCH;
    private final List<Duration> waits = new ArrayList<>();

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Bell bell() {
        return new Bell() {
            @Override
            public void ring() {}

            @Override
            public boolean await(Duration atMost) {
                waits.add(atMost);
                now = now.plus(atMost);
                return false;
            }
        };
    }

    @Override
    public Alarm schedule(Duration after, Runnable task) {
        task.run();
        return () -> {};
    }

    List<Duration> waits() {
        return waits;
    }
}
