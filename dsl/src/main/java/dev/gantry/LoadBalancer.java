package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Behind the provider's load balancer.
 *
 * @param port the service's port; empty for all
 * @param sourceRanges who may call it, in CIDR form; empty for everyone
 * @param loadBalancerClass which of several kinds of load balancer; empty for the cluster's default
 * @param externalTrafficPolicy empty for Kubernetes' default, {@link TrafficPolicy#CLUSTER}
 * @param annotations of the Service, for the provider
 */
public record LoadBalancer(
        Optional<Port> port,
        List<String> sourceRanges,
        Optional<String> loadBalancerClass,
        Optional<TrafficPolicy> externalTrafficPolicy,
        Map<String, String> annotations)
        implements Exposure {
    /** See the record's components. */
    public LoadBalancer {
        requireNonNull(port, "port");
        sourceRanges = List.copyOf(sourceRanges);
        requireNonNull(loadBalancerClass, "loadBalancerClass");
        requireNonNull(externalTrafficPolicy, "externalTrafficPolicy");
        requireNonNull(annotations, "annotations");
    }

    /** Leads to this port of the service only. */
    public LoadBalancer on(Port exposed) {
        return new LoadBalancer(
                Optional.of(requireNonNull(exposed, "exposed")),
                sourceRanges,
                loadBalancerClass,
                externalTrafficPolicy,
                annotations);
    }

    /** For callers from these addresses only, such as {@code 203.0.113.0/24} ({@code spec.loadBalancerSourceRanges}). */
    public LoadBalancer sourceRanges(String first, String... more) {
        return new LoadBalancer(port, Lists.of(first, more), loadBalancerClass, externalTrafficPolicy, annotations);
    }

    /** By this kind of load balancer ({@code spec.loadBalancerClass}), which cannot change while the Service lives. */
    public LoadBalancer loadBalancerClass(String name) {
        return new LoadBalancer(
                port, sourceRanges, Optional.of(requireNonNull(name, "name")), externalTrafficPolicy, annotations);
    }

    /** Which instances a node leads to ({@code spec.externalTrafficPolicy}). */
    public LoadBalancer externalTrafficPolicy(TrafficPolicy policy) {
        return new LoadBalancer(
                port, sourceRanges, loadBalancerClass, Optional.of(requireNonNull(policy, "policy")), annotations);
    }

    /** An annotation on the Service ({@code metadata.annotations}), by which providers take their own settings. */
    public LoadBalancer annotation(String key, String value) {
        return new LoadBalancer(
                port,
                sourceRanges,
                loadBalancerClass,
                externalTrafficPolicy,
                Annotations.plus(annotations, key, value));
    }
}
