package dev.gantry.time;

import java.time.Duration;

/** Wakes the one who waits. A ring that nobody waited for is kept for the next who does; several are one. */
public interface Bell {
    /** Wakes the waiting thread, or lets the next one pass at once. */
    void ring();

    /**
     * Waits until the bell rings or {@code atMost} has passed.
     *
     * @return whether it rang
     * @throws InterruptedException when the thread was interrupted before or meanwhile
     */
    boolean await(Duration atMost) throws InterruptedException;
}
