package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * At a port of each node.
 *
 * @param number 1 to 65535
 * @param port the service's port; empty for {@code http}, and where there is none, its first
 * @param externalTrafficPolicy empty for Kubernetes' default, {@link TrafficPolicy#CLUSTER}
 */
public record NodePort(int number, Optional<Port> port, Optional<TrafficPolicy> externalTrafficPolicy)
        implements Exposure {
    /** See the record's components. */
    public NodePort {
        requireNonNull(port, "port");
        requireNonNull(externalTrafficPolicy, "externalTrafficPolicy");
    }

    /** Leads to this port of the service. */
    public NodePort on(Port exposed) {
        return new NodePort(number, Optional.of(requireNonNull(exposed, "exposed")), externalTrafficPolicy);
    }

    /** Which instances a node leads to ({@code spec.externalTrafficPolicy}). */
    public NodePort externalTrafficPolicy(TrafficPolicy policy) {
        return new NodePort(number, port, Optional.of(requireNonNull(policy, "policy")));
    }
}
