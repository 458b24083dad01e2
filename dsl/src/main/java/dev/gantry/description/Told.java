package dev.gantry.description;

import java.util.List;

/**
 * What a definition says of a workload that none of its objects tells.
 *
 * @param kind as users call it: {@code stateful service}
 * @param calls whom it calls
 * @param filledIn the defaults that made a difference: {@code READ_ONLY_ROOT}
 * @param switchedOff the defaults that were switched off
 */
public record Told(String kind, List<CallDescription> calls, List<String> filledIn, List<String> switchedOff) {
    /** See the record's components. */
    public Told {
        calls = List.copyOf(calls);
        filledIn = List.copyOf(filledIn);
        switchedOff = List.copyOf(switchedOff);
    }
}
