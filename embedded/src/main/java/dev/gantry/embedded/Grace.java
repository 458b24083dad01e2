package dev.gantry.embedded;

import dev.gantry.embedded.object.Stored;
import java.util.Set;

/** How long an object may take to end once it is being deleted. Only pods that run somewhere take any. */
final class Grace {
    private static final Set<String> ENDED = Set.of("Succeeded", "Failed");

    private Grace() {}

    /** In seconds. */
    static long of(Stored object) {
        boolean running = object.ref().kind().equals("Pod")
                && !object.spec().path("nodeName").asString("").isEmpty()
                && !ENDED.contains(object.status().path("phase").asString(""));
        return running ? object.spec().path("terminationGracePeriodSeconds").asLong(30) : 0;
    }
}
