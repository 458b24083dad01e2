package dev.gantry;

/** Which instances a node sends traffic to that reaches it ({@code externalTrafficPolicy}, {@code internalTrafficPolicy}). */
public enum TrafficPolicy {
    /** All of them; the default of Kubernetes. The address of who calls from outside is lost on the way. */
    CLUSTER,
    /** Those on that very node, and where there are none, none. The caller's address stays. */
    LOCAL
}
