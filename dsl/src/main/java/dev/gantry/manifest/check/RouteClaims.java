package dev.gantry.manifest.check;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.problem.Quoted;
import java.util.HashMap;
import java.util.Map;

/** Which requests are led where: the same ones only to one place ({@code route-contested}). */
final class RouteClaims {
    private record Claim(ObjectRef by, String to) {}

    private final Map<String, Claim> claims = new HashMap<>();
    private final Report report;

    RouteClaims(Report report) {
        this.report = report;
    }

    /**
     * Somebody leads requests somewhere.
     *
     * @param requests all that tells them from others
     * @param where their host and path, for people
     */
    void claim(ObjectRef by, String field, String requests, String where, String to) {
        Claim mine = new Claim(by, to);
        Claim first = claims.putIfAbsent(requests, mine);
        if (first != null && !first.to.equals(to)) {
            report.problem(
                    "route-contested",
                    by,
                    field,
                    Quoted.of(where) + " leads to " + to + " by " + by + ", and to " + first.to + " by " + first.by
                            + ".",
                    "A host and a path lead to one service.",
                    "Give one of them another host or path.");
        }
    }
}
