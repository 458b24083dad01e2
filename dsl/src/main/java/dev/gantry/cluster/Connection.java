package dev.gantry.cluster;

import dev.gantry.time.Time;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Which cluster, and as whom. What is left open is found as kubectl finds it: the files of {@code KUBECONFIG}, else
 * {@code ~/.kube/config}, and its current context; else, in a pod, the pod's own service account.
 *
 * @param kubeconfig one kubeconfig file, instead of those of {@code KUBECONFIG}
 * @param context the context, instead of the current one
 * @param user whom to act as; empty: the user of the context
 * @param groups the groups to act as a member of; only together with {@code user}
 */
public record Connection(
        Optional<Path> kubeconfig, Optional<String> context, Optional<String> user, List<String> groups) {
    /** As kubectl without options. */
    public static final Connection DEFAULT =
            new Connection(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Connection {
        groups = List.copyOf(groups);
    }

    /** This, by that one file. */
    public Connection kubeconfig(Path file) {
        return new Connection(Optional.of(file), context, user, groups);
    }

    /** This, in the context of that name. */
    public Connection context(String name) {
        return new Connection(kubeconfig, Optional.of(name), user, groups);
    }

    /** This, acting as that user and a member of those groups. */
    public Connection as(String user, String... groups) {
        return new Connection(kubeconfig, context, Optional.of(user), List.of(groups));
    }

    /**
     * Makes the connection ready; asks nothing of the server yet.
     *
     * @throws dev.gantry.problem.GantryException when the kubeconfig cannot be read ({@code kubeconfig-missing},
     *     {@code kubeconfig-invalid}), names no such context ({@code context-unknown}) or its credentials cannot be had
     *     ({@code credentials-failed})
     */
    public Cluster open(Time time) {
        return open(time, Surroundings.ofProcess());
    }

    Cluster open(Time time, Surroundings surroundings) {
        Optional<Kubeconfig> config = kubeconfig.isPresent()
                ? Optional.of(Kubeconfig.read(kubeconfig.get()))
                : Kubeconfig.readAll(surroundings.kubeconfigs());
        if (config.isEmpty() && context.isEmpty() && surroundings.isPod()) {
            return new HttpCluster(InCluster.target(surroundings));
        }
        Kubeconfig found = config.orElseThrow(() -> Kubeconfig.missing(surroundings.kubeconfigs()));
        return new HttpCluster(new ContextTarget(found, surroundings, this).target(time));
    }
}
