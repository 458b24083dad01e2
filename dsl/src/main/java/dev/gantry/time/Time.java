package dev.gantry.time;

import java.time.Duration;
import java.time.Instant;

/** What time it is, and waiting for it to pass. */
public interface Time {
    /** The machine's own time. */
    static Time system() {
        return SystemTime.INSTANCE;
    }

    /** The present moment. */
    Instant now();

    /** A bell that one thread waits for and others ring. */
    Bell bell();

    /** Runs {@code task} once, {@code after} from now, on a thread of this clock's own. */
    Alarm schedule(Duration after, Runnable task);

    /**
     * Returns when {@code duration} has passed.
     *
     * @throws InterruptedException when the thread was interrupted before or meanwhile
     */
    default void sleep(Duration duration) throws InterruptedException {
        bell().await(duration);
    }
}
