package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** When objects are looked at again whose reconciliation failed: after 5 ms, then each time twice as long, up to 1000 s. */
final class Retries {
    private static final long FIRST = 5;
    private static final long LONGEST = 1_000_000;

    private final Map<ObjectRef, Long> millis = new HashMap<>();

    /** It failed once more. */
    void failed(ObjectRef ref, Client client) {
        long wait = millis.merge(ref, FIRST, (before, first) -> Math.min(LONGEST, before * 2));
        client.wake(ref, Duration.ofMillis(wait));
    }

    /** It went well. */
    void forget(ObjectRef ref) {
        millis.remove(ref);
    }
}
