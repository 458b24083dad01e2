package dev.gantry;

import dev.gantry.rollout.Observation;
import java.time.Duration;

/** What an engine sees of an upgrade, as an analysis is asked. */
record Seen(Observation seen) implements Now {
    @Override
    public String service() {
        return seen.service();
    }

    @Override
    public String version() {
        return seen.version();
    }

    @Override
    public int instances() {
        return seen.instances();
    }

    @Override
    public int ready() {
        return seen.ready();
    }

    @Override
    public int restarts() {
        return seen.restarts();
    }

    @Override
    public Duration elapsed() {
        return seen.elapsed();
    }
}
