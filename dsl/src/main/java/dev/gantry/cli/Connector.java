package dev.gantry.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Finds the cluster that is meant. */
@FunctionalInterface
interface Connector {
    /**
     * Connects as kubectl would.
     *
     * @param kubeconfig empty: {@code KUBECONFIG}, or {@code ~/.kube/config}, or the pod that this runs in
     * @param context empty: the current one
     */
    Deployer connect(Optional<Path> kubeconfig, Optional<String> context);
}
