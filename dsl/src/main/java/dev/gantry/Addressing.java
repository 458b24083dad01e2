package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How the name of a service in the cluster's DNS leads to its instances: the fields of its {@code v1 Service} that do not
 * say who may call it. Of a {@link StatefulService} it is always headless.
 *
 * @param isHeadless whether the name stands for the instances themselves rather than for one address before them
 * @param sessionAffinity how long a caller stays with an instance; empty where each call may go to another
 * @param trafficDistribution which instances are called first; empty for all alike
 * @param internalTrafficPolicy which instances callers in the cluster reach; empty for Kubernetes' default, all
 * @param publishesNotReady whether instances are found before they are ready
 * @param isDualStack whether it has an address of both IPv4 and IPv6, where the cluster has both
 */
public record Addressing(
        boolean isHeadless,
        Optional<Duration> sessionAffinity,
        Optional<TrafficDistribution> trafficDistribution,
        Optional<TrafficPolicy> internalTrafficPolicy,
        boolean publishesNotReady,
        boolean isDualStack) {
    /** See the record's components. */
    public Addressing {
        requireNonNull(sessionAffinity, "sessionAffinity");
        requireNonNull(trafficDistribution, "trafficDistribution");
        requireNonNull(internalTrafficPolicy, "internalTrafficPolicy");
    }

    /** One address in the cluster, which leads to any of the instances: what a service has unless something is said. */
    public static Addressing clusterIp() {
        return new Addressing(false, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }

    /**
     * No address of its own ({@code clusterIP: None}): DNS answers with those of the instances, and callers choose. They
     * call the very port that the process listens on.
     */
    public static Addressing headless() {
        return new Addressing(true, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    }

    /** Who called stays with the same instance until it has not called for this long, 1 second to 1 day. */
    public Addressing sessionAffinity(Duration timeout) {
        return new Addressing(
                isHeadless,
                Optional.of(requireNonNull(timeout, "timeout")),
                trafficDistribution,
                internalTrafficPolicy,
                publishesNotReady,
                isDualStack);
    }

    /** Calls go to near instances first ({@code spec.trafficDistribution}). */
    public Addressing trafficDistribution(TrafficDistribution nearest) {
        return new Addressing(
                isHeadless,
                sessionAffinity,
                Optional.of(requireNonNull(nearest, "nearest")),
                internalTrafficPolicy,
                publishesNotReady,
                isDualStack);
    }

    /** Which instances callers in the cluster reach ({@code spec.internalTrafficPolicy}). */
    public Addressing internalTrafficPolicy(TrafficPolicy policy) {
        return new Addressing(
                isHeadless,
                sessionAffinity,
                trafficDistribution,
                Optional.of(requireNonNull(policy, "policy")),
                publishesNotReady,
                isDualStack);
    }

    /** Instances find each other before they are ready, as members of a cluster must ({@code publishNotReadyAddresses}). */
    public Addressing publishNotReadyAddresses() {
        return new Addressing(
                isHeadless, sessionAffinity, trafficDistribution, internalTrafficPolicy, true, isDualStack);
    }

    /** An address of both IPv4 and IPv6, where the cluster has both ({@code ipFamilyPolicy: PreferDualStack}). */
    public Addressing dualStack() {
        return new Addressing(
                isHeadless, sessionAffinity, trafficDistribution, internalTrafficPolicy, publishesNotReady, true);
    }

    Optional<Wrong> wrong() {
        if (sessionAffinity.isPresent()
                && (sessionAffinity.get().compareTo(Duration.ofSeconds(1)) < 0
                        || sessionAffinity.get().compareTo(Duration.ofDays(1)) > 0)) {
            return Wrong.of(
                    "session-affinity-out-of-range",
                    sessionAffinity.get().toString(),
                    "A caller stays with an instance for 1 second to 1 day.",
                    "Give for instance hours(3).");
        }
        return Optional.empty();
    }
}
