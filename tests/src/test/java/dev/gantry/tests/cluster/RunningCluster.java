package dev.gantry.tests.cluster;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A cluster that answers.
 *
 * @param description what a person reads: which cluster, and where
 * @param kubeconfig leads to it, with all rights
 * @param kubectl the program that fits it
 * @param auditLog where it writes each request down, if it does
 * @param end gives it up
 */
record RunningCluster(String description, Path kubeconfig, Path kubectl, Optional<Path> auditLog, Runnable end)
        implements AutoCloseable {
    @Override
    public void close() {
        end.run();
    }
}
