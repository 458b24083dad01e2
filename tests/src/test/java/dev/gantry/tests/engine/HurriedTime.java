package dev.gantry.tests.engine;

import dev.gantry.time.Alarm;
import dev.gantry.time.Bell;
import dev.gantry.time.Time;
import java.time.Duration;
import java.time.Instant;

/** The machine's time, twenty times as fast: for tests in which somebody waits for a thing to expire. */
final class HurriedTime implements Time {
    private static final int FASTER = 20;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant now() {
        return START.plus(Duration.between(START, Instant.now()).multipliedBy(FASTER));
    }

    @Override
    public Bell bell() {
        Bell bell = Time.system().bell();
        return new Bell() {
            @Override
            public void ring() {
                bell.ring();
            }

            @Override
            public boolean await(Duration atMost) throws InterruptedException {
                return bell.await(atMost.dividedBy(FASTER));
            }
        };
    }

    @Override
    public Alarm schedule(Duration after, Runnable task) {
        return Time.system().schedule(after.dividedBy(FASTER), task);
    }
}
