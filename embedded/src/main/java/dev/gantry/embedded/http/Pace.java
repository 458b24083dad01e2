package dev.gantry.embedded.http;

import dev.gantry.embedded.ControlPlane;
import dev.gantry.time.Bell;
import dev.gantry.time.Time;
import java.time.Duration;
import java.time.Instant;

/** Lets a control plane's time pass beside that of the real clock. */
public final class Pace implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(10);
    /** Where the machine slept, the cluster does not live all of that through at once. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

    private static final double FASTEST = 1_000_000;

    private final Time real = Time.system();
    private final Bell ends = real.bell();
    private final ControlPlane plane;
    private volatile double factor = 1;

    private Pace(ControlPlane plane) {
        this.plane = plane;
    }

    /** From now on a second there takes a second. */
    public static Pace start(ControlPlane plane) {
        Pace pace = new Pace(plane);
        Thread thread = new Thread(pace::run, "gantry-embedded-time");
        thread.setDaemon(true);
        thread.start();
        return pace;
    }

    /**
     * How fast time passes.
     *
     * @param times seconds there in one of the real clock, 0 to 1,000,000; 0: it stands still; default 1
     * @throws IllegalArgumentException for any other number
     */
    public void factor(double times) {
        if (!(times >= 0 && times <= FASTEST)) {
            throw new IllegalArgumentException(
                    "A pace of " + times + " is none. It is how many seconds pass in one. Take 0 to 1000000.");
        }
        factor = times;
    }

    private void run() {
        Instant before = real.now();
        try {
            while (!ends.await(STEP)) {
                Instant now = real.now();
                Duration passed = Duration.between(before, now);
                before = now;
                if (!passed.isNegative()) {
                    Duration step = passed.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : passed;
                    plane.pass(Duration.ofNanos((long) (step.toNanos() * factor)));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it was to end
        }
    }

    @Override
    public void close() {
        ends.ring();
    }
}
