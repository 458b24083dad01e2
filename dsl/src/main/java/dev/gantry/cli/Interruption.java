package dev.gantry.cli;

import dev.gantry.time.Bell;
import dev.gantry.time.Time;
import java.time.Duration;

/**
 * Turns Ctrl-C, and a polite kill, into a clean stop: the working thread is interrupted, ends what is under way, says
 * what is left, and only then does the machine stop. The exit code is the machine's own for the signal, 130 for Ctrl-C.
 */
final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Bell finished;
    private final Thread hook;

    /** For work of the calling thread. */
    Interruption(Time time, ProgressView progress) {
        this.finished = time.bell();
        Thread working = Thread.currentThread();
        this.hook = new Thread(() -> stop(working, progress), "gantry-stop");
    }

    /** From now on until this is closed, the thread is interrupted when the machine is to stop. */
    void watch() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(Thread working, ProgressView progress) {
        progress.stopping();
        working.interrupt();
        try {
            finished.await(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        progress.finish();
    }

    /** The work is done, and everything about it said. */
    @Override
    public void close() {
        finished.ring();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The hook runs already, and ends now that the bell has rung.
            return;
        }
    }
}
