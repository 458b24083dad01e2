package ftgo;

import dev.gantry.Now;

/** Where a user's analysis asks: some monitoring. */
final class Metrics {
    private Metrics() {}

    static double errorRate(Now now) {
        return now.instances() == 0 ? 0 : (double) now.restarts() / now.instances();
    }
}
