package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.Named;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.problem.Lint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A part that runs pods. Each word gives a new value; said again, the last word wins, and what is kept under a key is
 * added to, or replaced, by key.
 *
 * @param <W> the type that each word gives back
 */
public abstract sealed class Workload<W extends Workload<W>> extends Lives<W> implements Named
        permits Serving, Worker, Batch {
    private final Words words;

    Workload(Words words) {
        this.words = words;
    }

    /** As messages and references name it: {@code service}. */
    abstract String kind();

    abstract W saying(Words next);

    final Words words() {
        return words;
    }

    @Override
    final ContainerWords container() {
        return words.container;
    }

    @Override
    final W saying(ContainerWords container) {
        Words next = words.copy();
        next.container = container;
        return saying(next);
    }

    /** Its name: of its Kubernetes objects, of its container and, where it serves, in the cluster's DNS. */
    @Override
    public final String name() {
        return words.name;
    }

    /** With what a function adds: a company's standard, {@code service.with(Acme::java)}. */
    public final W with(UnaryOperator<W> standard) {
        W result = requireNonNull(requireNonNull(standard, "standard").apply(saying(words)), "the standard's result");
        // A word of its own, so that a result which is thrown away is noticed.
        return result.saying(result.words().copy());
    }

    /**
     * A lint does not apply here: {@code silence(Lint.IMAGE_UNPINNED, "our mirror keeps the tag")}. It is counted all the same,
     * and a silence that silences nothing is told.
     *
     * @param reason why not, for those who come after
     */
    public final W silence(Lint lint, String reason) {
        Words next = words.copy();
        next.silenced = next.silenced.put(requireNonNull(lint, "lint"), requireNonNull(reason, "reason"));
        return saying(next);
    }

    /** Without something that Gantry would fill in. */
    public final W without(Default first, Default... more) {
        Words next = words.copy();
        for (Default off : Lists.of(first, more)) {
            next.without = next.without.put(off, off);
        }
        return saying(next);
    }

    /** A label on all its objects and pods ({@code metadata.labels}); no selector uses it. */
    public final W label(String key, String value) {
        Words next = words.copy();
        next.labels = next.labels.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
        return saying(next);
    }

    /** An annotation on the workload and its pods ({@code metadata.annotations}). */
    public final W annotation(String key, String value) {
        Words next = words.copy();
        next.annotations = next.annotations.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
        return saying(next);
    }

    /**
     * Calls these, as no variable tells: ports of other services, hosts outside ({@code outside("api.example.com", 443)}), or
     * whatever there is ({@code anywhere()}).
     */
    public final W calls(Called first, Called... more) {
        Words next = words.copy();
        for (Called called : Lists.of(first, more)) {
            next.calls = next.calls.put(called, called);
        }
        return saying(next);
    }

    /**
     * May get, list and watch these objects at the API server. Its pods get a token, and run as an account of the workload's
     * own name to which a role gives the right, unless {@link #serviceAccount} says another.
     */
    public final W mayRead(ApiResource first, ApiResource... more) {
        Identity identity = words.identity.copy();
        for (ApiResource resource : Lists.of(first, more)) {
            identity.permissions = identity.permissions.plus(Permission.read(resource));
        }
        return saying(identity);
    }

    /**
     * May read these objects at the API server, and make, change and delete them. Where names are said it may make none:
     * Kubernetes cannot limit that by name.
     */
    public final W mayWrite(ApiResource first, ApiResource... more) {
        Identity identity = words.identity.copy();
        for (ApiResource resource : Lists.of(first, more)) {
            identity.permissions = identity.permissions.plus(Permission.write(resource));
        }
        return saying(identity);
    }

    /** May do this with these objects at the API server: {@code may("create", ApiResource.of("", "pods/exec"))}. */
    public final W may(String verb, ApiResource first, ApiResource... more) {
        List<String> verbs = List.of(requireNonNull(verb, "verb"));
        Identity identity = words.identity.copy();
        for (ApiResource resource : Lists.of(first, more)) {
            identity.permissions = identity.permissions.plus(new Permission(verbs, resource));
        }
        return saying(identity);
    }

    /** Its pods run as this account ({@code serviceAccountName}); a token they get only where the workload may do something. */
    public final W serviceAccount(ServiceAccount account) {
        Identity identity = words.identity.copy();
        identity.account = Said.now(requireNonNull(account, "account"));
        return saying(identity);
    }

    /** Its images are pulled with these, beside those of the app ({@code imagePullSecrets}). */
    public final W imagePullSecrets(Secret first, Secret... more) {
        Identity identity = words.identity.copy();
        for (Secret secret : Lists.of(first, more)) {
            identity.imagePullSecrets = identity.imagePullSecrets.put(secret.name(), secret);
        }
        return saying(identity);
    }

    private W saying(Identity identity) {
        Words next = words.copy();
        next.identity = identity;
        return saying(next);
    }

    /** Where instances may stand; all of it holds, and replaces what was said before. */
    public final W placed(Placement first, Placement... more) {
        Placement all = requireNonNull(first, "first");
        for (Placement placement : requireNonNull(more, "more")) {
            all = all.and(requireNonNull(placement, "more"));
        }
        Words next = words.copy();
        next.placement = Said.now(all);
        return saying(next);
    }

    /** Where instances may stand, going on from what was said before. */
    public final W placed(UnaryOperator<Placement> change) {
        return placed(requireNonNull(requireNonNull(change, "change").apply(words.placement()), "the change's result"));
    }

    /** The time between the request to end and the end by force ({@code terminationGracePeriodSeconds}); default 30 s. */
    public final W gracefulStop(Duration longest) {
        Words next = words.copy();
        next.gracefulStop = Said.now(requireNonNull(longest, "longest"));
        return saying(next);
    }

    /** As this user and group, who can write to its volumes ({@code runAsUser}, {@code runAsGroup}, {@code fsGroup}). */
    public final W runAs(long user) {
        return runAs(user, user);
    }

    /** As this user and group, who can write to its volumes ({@code runAsUser}, {@code runAsGroup}, {@code fsGroup}). */
    public final W runAs(long user, long group) {
        PodWords pod = words.pod.copy();
        pod.group = Said.now(group);
        Words next = words.copy();
        next.runAs = Said.now(user);
        next.pod = pod;
        return saying(next);
    }

    /** Its processes belong to these groups, too ({@code supplementalGroups}). */
    public final W supplementalGroups(long first, long... more) {
        List<Long> groups = new ArrayList<>();
        groups.add(first);
        for (long group : more) {
            groups.add(group);
        }
        PodWords pod = words.pod.copy();
        pod.supplementalGroups = Said.now(List.copyOf(groups));
        return saying(pod);
    }

    /** What its processes may ask of the kernel is in a file of the node ({@code seccompProfile}), instead of the runtime's own. */
    public final W seccompProfile(String file) {
        PodWords pod = words.pod.copy();
        pod.seccompProfile = Said.now(requireNonNull(file, "file"));
        return saying(pod);
    }

    /** What a node must have free for all containers of a pod together ({@code spec.resources.requests}). */
    public final W podRequests(Cpu cpu, Bytes memory) {
        PodWords pod = words.pod.copy();
        pod.requests = Said.now(Resources.of(cpu, memory));
        return saying(pod);
    }

    /** What all containers of a pod together never get beyond ({@code spec.resources.limits}). */
    public final W podLimits(Cpu cpu, Bytes memory) {
        PodWords pod = words.pod.copy();
        pod.limits = Said.now(Resources.of(cpu, memory));
        return saying(pod);
    }

    /** The memory that all containers of a pod together never get beyond ({@code spec.resources.limits.memory}). */
    public final W podLimits(Bytes memory) {
        PodWords pod = words.pod.copy();
        pod.limits = Said.now(Resources.of(memory));
        return saying(pod);
    }

    /** The containers of a pod see each other's processes ({@code shareProcessNamespace}). */
    public final W sharedProcesses() {
        PodWords pod = words.pod.copy();
        pod.sharesProcesses = true;
        return saying(pod);
    }

    /**
     * Has the network of its node, its addresses and all its ports ({@code hostNetwork}); no network policy holds for it.
     *
     * @param reason why: it stands in the annotation {@code gantry.dev/privileges}
     */
    public final W hostNetwork(String reason) {
        return onHost(PodWords.HostAccess.NETWORK, reason);
    }

    /** Sees the processes of its node ({@code hostPID}), for a reason: see {@link #hostNetwork}. */
    public final W hostProcesses(String reason) {
        return onHost(PodWords.HostAccess.PROCESSES, reason);
    }

    /** Shares memory and messages with the processes of its node ({@code hostIPC}), for a reason: see {@link #hostNetwork}. */
    public final W hostIpc(String reason) {
        return onHost(PodWords.HostAccess.IPC, reason);
    }

    private W onHost(PodWords.HostAccess access, String reason) {
        PodWords pod = words.pod.copy();
        pod.host = pod.host.put(access, requireNonNull(reason, "reason"));
        return saying(pod);
    }

    private W saying(PodWords pod) {
        Words next = words.copy();
        next.pod = pod;
        return saying(next);
    }

    /** How Kubernetes treats its pods when a node runs out of memory, all customizations included. */
    public final QosClass qosClass() {
        return Pods.qosClass(this);
    }

    /**
     * A container beside its own, which starts before it and ends after it ({@code initContainers[]}, always restarted).
     * Sidecars and {@link #init init containers} start in the order in which they were said.
     */
    public final W sidecar(Sidecar sidecar) {
        return beside(requireNonNull(sidecar, "sidecar"));
    }

    /**
     * A container that runs to its end before its own starts ({@code initContainers[]}). One said after a sidecar starts
     * once that runs, one said before it has ended when that starts: {@code .init(fetch).sidecar(proxy).init(register)}.
     */
    public final W init(InitContainer container) {
        return beside(requireNonNull(container, "container"));
    }

    private W beside(Beside container) {
        Words next = words.copy();
        next.beside = next.beside.put(container.name(), container);
        return saying(next);
    }

    /** Changes the pod that Gantry made, in Kubernetes' own words, when everything else is done. */
    public final W customizePod(UnaryOperator<V1PodSpec> change) {
        Words next = words.copy();
        next.customizedPod = next.customizedPod.plus(requireNonNull(change, "change"));
        return saying(next);
    }

    /** Whether the same was said; what others it refers to compares by kind and name. */
    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Workload<?> that && kind().equals(that.kind()) && words.equals(that.words);
    }

    @Override
    public final int hashCode() {
        return words.hashCode();
    }

    /** Kind, name and image: {@code service order (acme/order:1.4.2)}. */
    @Override
    public final String toString() {
        return kind() + " " + name() + " (" + words.container.image + ")";
    }
}
