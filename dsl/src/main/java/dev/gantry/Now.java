package dev.gantry;

import java.time.Duration;

/** What is seen of an upgrade while it is under way: what an analysis decides by. */
public interface Now {
    /** The service that is upgraded. */
    String service();

    /** The version that comes. */
    String version();

    /** How many instances of the version that comes there are to be in this step. */
    int instances();

    /** How many of them are ready. */
    int ready();

    /** How often containers of theirs have been started anew since the upgrade began. */
    int restarts();

    /** How long this step has lasted. */
    Duration elapsed();
}
