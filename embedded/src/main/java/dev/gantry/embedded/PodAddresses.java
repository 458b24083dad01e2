package dev.gantry.embedded;

import dev.gantry.embedded.object.Stored;
import java.util.HashMap;
import java.util.Map;

/** Gives each pod an address of its node's range. */
final class PodAddresses {
    private static final int IN_A_RANGE = 250;

    private final Map<String, Integer> given = new HashMap<>();

    /** The next address on a node. */
    String next(Stored node) {
        String range = node.spec().path("podCIDR").asString("100.64.0.0/24");
        int number = given.merge(node.name(), 1, Integer::sum);
        String start = range.substring(0, range.lastIndexOf('.'));
        return start + "." + ((number - 1) % IN_A_RANGE + 2);
    }
}
