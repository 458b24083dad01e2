package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Objects of one kind, as rights speak of them ({@code rules[]} of a Role): those in the app's namespace, unless something else
 * is said.
 *
 * @param group the API group; empty for the core group
 * @param plural the kind's name in URLs, with a subresource after a slash where one is meant: {@code pods/log}
 * @param namespace where they are; empty for the app's own namespace
 * @param isEverywhere whether those of all namespaces are meant, or of a kind that is in none
 * @param names which of them; empty for all
 */
public record ApiResource(
        String group, String plural, Optional<String> namespace, boolean isEverywhere, List<String> names) {
    /** ConfigMaps. */
    public static final ApiResource CONFIG_MAPS = of("", "configmaps");
    /** Secrets. Who may read all of a namespace has most rights in it: name those that are meant. */
    public static final ApiResource SECRETS = of("", "secrets");
    /** Pods. */
    public static final ApiResource PODS = of("", "pods");
    /** What pods print. */
    public static final ApiResource POD_LOGS = of("", "pods/log");
    /** Services. */
    public static final ApiResource SERVICES = of("", "services");
    /** Events. */
    public static final ApiResource EVENTS = of("events.k8s.io", "events");
    /** Where the instances of Services are. */
    public static final ApiResource ENDPOINT_SLICES = of("discovery.k8s.io", "endpointslices");
    /** Leases, by which instances choose one of them. */
    public static final ApiResource LEASES = of("coordination.k8s.io", "leases");
    /** Deployments. */
    public static final ApiResource DEPLOYMENTS = of("apps", "deployments");
    /** StatefulSets. */
    public static final ApiResource STATEFUL_SETS = of("apps", "statefulsets");
    /** Jobs. */
    public static final ApiResource JOBS = of("batch", "jobs");
    /** Nodes, which are in no namespace. */
    public static final ApiResource NODES = of("", "nodes").everywhere();
    /** Namespaces, which are in none themselves. */
    public static final ApiResource NAMESPACES = of("", "namespaces").everywhere();

    /** See the record's components. */
    public ApiResource {
        requireNonNull(group, "group");
        requireNonNull(plural, "plural");
        requireNonNull(namespace, "namespace");
        names = List.copyOf(names);
    }

    /** Objects of any kind: {@code of("monitoring.coreos.com", "servicemonitors")}. */
    public static ApiResource of(String group, String plural) {
        return new ApiResource(group, plural, Optional.empty(), false, List.of());
    }

    /** Those in this namespace. */
    public ApiResource in(String inside) {
        return new ApiResource(group, plural, Optional.of(requireNonNull(inside, "inside")), false, names);
    }

    /** Those of all namespaces, or of a kind that is in none (a ClusterRole gives the right). */
    public ApiResource everywhere() {
        return new ApiResource(group, plural, Optional.empty(), true, names);
    }

    /** Those of these names only ({@code resourceNames}). */
    public ApiResource named(String first, String... more) {
        return new ApiResource(group, plural, namespace, isEverywhere, Lists.of(first, more));
    }

    @Override
    public String toString() {
        return plural + (group.isEmpty() ? "" : "." + group);
    }
}
