package dev.gantry.embedded.scheduler;

import java.util.List;
import java.util.Optional;

/** A port of a node is for one pod. */
record NodePorts(List<HostPort> wanted) implements Filter {
    private static final Optional<Refusal> REFUSED =
            Optional.of(Refusal.passing("node(s) didn't have free ports for the requested pod ports"));

    @Override
    public Optional<Refusal> refusal(NodeState node) {
        if (!wanted.isEmpty()) {
            for (PodInfo pod : node.pods()) {
                for (HostPort taken : pod.ports()) {
                    if (wanted.stream().anyMatch(taken::conflictsWith)) {
                        return REFUSED;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
