package dev.gantry.manifest.check;

import dev.gantry.kubernetes.core.V1Probe;
import dev.gantry.problem.Quoted;
import java.util.Optional;

/** Whoever cannot answer for a moment is not ended for it ({@code liveness-as-readiness}). */
final class SameProbes implements Check {
    @Override
    public void check(Objects objects, Report report) {
        for (PodTemplate pod : objects.pods()) {
            for (PodTemplate.ContainerAt at : pod.containers()) {
                Optional<V1Probe> ready = at.container().readinessProbe();
                Optional<V1Probe> alive = at.container().livenessProbe();
                if (ready.isPresent() && alive.isPresent() && asksTheSame(ready.get(), alive.get())) {
                    report.problem(
                            "liveness-as-readiness",
                            pod.owner(),
                            at.field() + ".livenessProbe",
                            "The container " + Quoted.of(at.container().name()) + " of " + pod.owner()
                                    + " is asked the same to see whether it is ready and whether it is alive.",
                            "What makes a container unready for a while, as a slow database, does not end it as well.",
                            "Ask for less to see whether it is alive, or more patiently, or not at all.");
                }
            }
        }
    }

    /** As often and as patiently, too: a liveness probe that waits longer is another question. */
    private static boolean asksTheSame(V1Probe ready, V1Probe alive) {
        boolean isSameQuestion = ready.httpGet().equals(alive.httpGet())
                && ready.tcpSocket().equals(alive.tcpSocket())
                && ready.exec().equals(alive.exec())
                && ready.grpc().equals(alive.grpc());
        return isSameQuestion && patience(alive) <= patience(ready);
    }

    /** Seconds until it counts. */
    private static int patience(V1Probe probe) {
        return probe.periodSeconds().orElse(10) * probe.failureThreshold().orElse(3);
    }
}
