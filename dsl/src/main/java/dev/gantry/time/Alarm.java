package dev.gantry.time;

/** A task that is to run later. */
@FunctionalInterface
public interface Alarm {
    /** Keeps the task from running, if it has not begun. */
    void cancel();
}
