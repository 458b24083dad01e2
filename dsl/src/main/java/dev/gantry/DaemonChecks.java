package dev.gantry;

import dev.gantry.problem.Source;
import org.jspecify.annotations.Nullable;

/** That an upgrade of what runs once on each node can make progress. */
final class DaemonChecks {
    private DaemonChecks() {}

    static void upgrade(Daemon daemon, Shares shares, @Nullable Source line, Report place) {
        boolean surges = shares.surges();
        boolean missing = shares.unavailable().isPresent() && !shares.noneMissing();
        if (surges && missing) {
            place.add(
                    line,
                    "surge-and-unavailable",
                    "maxSurge and maxUnavailable are both said of " + Id.of(daemon) + ".",
                    "On a node, either the new instance comes first or the old one goes first.",
                    "Leave one of them out.");
        } else if (!surges && shares.unavailable().isPresent() && !missing) {
            place.add(
                    line,
                    "upgrade-stuck",
                    "maxSurge and maxUnavailable are both 0.",
                    "On a node, either the new instance comes first or the old one goes first.",
                    "Give maxSurge(1), or leave maxUnavailable out.");
        }
        if (surges && !daemon.words().daemon.hostPorts().isEmpty()) {
            place.add(
                    line,
                    "surge-host-port",
                    "maxSurge is said of " + Id.of(daemon) + ", which listens at a port of its node.",
                    "The new instance cannot have the port while the old one still does.",
                    "Leave maxSurge out.");
        }
    }
}
