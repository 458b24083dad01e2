package dev.gantry;

import java.util.List;

/**
 * How narrow an app's network policies are. Who calls whom is known from the addresses in variables and from {@code
 * calls(...)}.
 *
 * <p>The default is {@link #incoming}: a definition tells well who is called, since a service names its ports, but it need
 * not tell what a program fetches by itself, such as a time server or a licence check, which {@link #exact} would cut off.
 *
 * @param isExact whether what goes out is limited, too
 * @param deniesOthers whether pods of the namespace that no policy speaks of can neither call nor be called
 * @param apiServer where the API server is, in CIDR form; empty where that is not known
 * @param dns where names are asked for, in CIDR form, beside the pods of kube-dns
 */
public record NetworkPolicies(boolean isExact, boolean deniesOthers, List<String> apiServer, List<String> dns) {
    /** See the record's components. */
    public NetworkPolicies {
        apiServer = List.copyOf(apiServer);
        dns = List.copyOf(dns);
    }

    /** Limits what comes in ({@link Default#NETWORK_POLICY}); whatever goes out is free. */
    public static NetworkPolicies incoming() {
        return new NetworkPolicies(false, false, List.of(), List.of());
    }

    /**
     * Limits what comes in and what goes out, for every workload: to the pods that it calls, at the ports that it calls; to
     * DNS ({@code k8s-app: kube-dns} in {@code kube-system}, port 53 over UDP and TCP); to hosts outside that it calls; to
     * the API server where it may read or write there; and, of what serves, to its own other instances.
     *
     * <p>A host outside that is given by name, without {@link Outside#within}, is reached at its port wherever it is: a
     * network policy cannot name hosts. So is the API server, at 443 and 6443, without {@link #apiServer(String,
     * String...)}. Node-local DNS caches need {@link #dns(String, String...)}.
     */
    public static NetworkPolicies exact() {
        return new NetworkPolicies(true, false, List.of(), List.of());
    }

    /**
     * And a policy for the whole namespace that lets nothing in or out (the object {@code APP-default-deny}), so that pods
     * that no other policy speaks of, of this or of other apps, are cut off.
     */
    public NetworkPolicies denyingOthers() {
        return new NetworkPolicies(isExact, true, apiServer, dns);
    }

    /** The API server is at these addresses, where {@link #exact} lets those out that may use it. */
    public NetworkPolicies apiServer(String first, String... more) {
        return new NetworkPolicies(isExact, deniesOthers, Lists.of(first, more), dns);
    }

    /** Names are asked for at these addresses, too: {@code 169.254.20.10/32} for a cache on each node. */
    public NetworkPolicies dns(String first, String... more) {
        return new NetworkPolicies(isExact, deniesOthers, apiServer, Lists.of(first, more));
    }
}
