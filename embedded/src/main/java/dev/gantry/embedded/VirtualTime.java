package dev.gantry.embedded;

import dev.gantry.time.Alarm;
import dev.gantry.time.Bell;
import dev.gantry.time.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A clock that stands still while anything is done and moves when somebody waits: from one thing that is due to the next. Who
 * waits does the work that falls due meanwhile, on her own thread, so that a run is the same each time.
 */
final class VirtualTime implements Time {
    /** A run that comes to no end at one moment is a mistake; ten controllers of a thousand objects each stay far below. */
    private static final int MOST_AT_ONCE = 5_000_000;

    private record Due(Instant when, long number, Runnable task) {
        static final Comparator<Due> ORDER = Comparator.comparing(Due::when).thenComparingLong(Due::number);
    }

    private final PriorityQueue<Due> due = new PriorityQueue<>(Due.ORDER);
    private Instant now;
    private long number;
    private int atOnce;

    VirtualTime(Instant start) {
        this.now = start;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public Bell bell() {
        return new VirtualBell();
    }

    @Override
    public synchronized Alarm schedule(Duration after, Runnable task) {
        Due next = new Due(now.plus(after), number++, task);
        due.add(next);
        return () -> cancel(next);
    }

    private synchronized void cancel(Due one) {
        due.remove(one);
    }

    /** Lets so much time pass, with all that falls due. */
    synchronized void pass(Duration duration) {
        Instant end = now.plus(duration);
        while (step(end)) {
            // Each step does one thing that was due.
        }
    }

    /** Does the next thing that is due until {@code end}; with nothing left until then, it is {@code end}. */
    private boolean step(Instant end) {
        Due next = due.peek();
        if (next == null || next.when().isAfter(end)) {
            now = end;
            return false;
        }
        due.remove();
        if (next.when().isAfter(now)) {
            now = next.when();
            atOnce = 0;
        } else if (++atOnce > MOST_AT_ONCE) {
            throw new IllegalStateException("The controllers come to no rest at " + now);
        }
        next.task().run();
        return true;
    }

    private final class VirtualBell implements Bell {
        private boolean rings;

        @Override
        public void ring() {
            synchronized (VirtualTime.this) {
                rings = true;
            }
        }

        @Override
        public boolean await(Duration atMost) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            synchronized (VirtualTime.this) {
                Instant end = now.plus(atMost.isNegative() ? Duration.ZERO : atMost);
                boolean goesOn = true;
                while (!rings && goesOn) {
                    goesOn = step(end);
                }
                boolean rang = rings;
                rings = false;
                return rang;
            }
        }
    }
}
