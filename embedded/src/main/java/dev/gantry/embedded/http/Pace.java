package dev.gantry.embedded.http;

import dev.gantry.embedded.ControlPlane;
import java.time.Duration;

/** Lets a control plane's time pass beside that of the real clock. */
public final class Pace implements AutoCloseable {
    private static final long STEP_MILLIS = 10;
    /** Where the machine slept, the cluster does not live all of that through at once. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

    private final ControlPlane plane;
    private final Thread thread;
    private volatile double factor = 1;
    private volatile boolean ended;

    private Pace(ControlPlane plane) {
        this.plane = plane;
        this.thread = new Thread(this::run, "gantry-embedded-time");
        this.thread.setDaemon(true);
    }

    /** From now on a second there takes a second. */
    public static Pace start(ControlPlane plane) {
        Pace pace = new Pace(plane);
        pace.thread.start();
        return pace;
    }

    /**
     * How fast time passes.
     *
     * @param times seconds there in one of the real clock; 0: it stands still; default 1
     */
    public void factor(double times) {
        if (!(times >= 0 && times <= 1_000_000)) {
            throw new IllegalArgumentException("A pace of " + times + " is none: take 0 to 1000000.");
        }
        factor = times;
    }

    private void run() {
        long before = System.nanoTime();
        try {
            while (!ended) {
                Thread.sleep(STEP_MILLIS);
                long now = System.nanoTime();
                Duration real = Duration.ofNanos(now - before);
                Duration step = real.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : real;
                before = now;
                plane.pass(Duration.ofNanos((long) (step.toNanos() * factor)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it was to end
        }
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
    }
}
