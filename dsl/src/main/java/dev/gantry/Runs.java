package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.kubernetes.core.V1Container;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What runs from an image: the words that a container has, wherever it stands.
 *
 * @param <W> the type that each word gives back
 */
public abstract sealed class Runs<W extends Runs<W>> permits Lives, InitContainer {
    Runs() {}

    abstract ContainerWords container();

    abstract W saying(ContainerWords container);

    /** A variable that holds a text ({@code env[]}); the last word on a name wins. */
    public final W env(String name, String text) {
        return env(name, new EnvValue.Text(text));
    }

    /** A variable that holds what is known only later; an address of another service is a call of it. */
    public final W env(String name, EnvValue value) {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        ContainerWords next = container().copy();
        next.env = next.env.put(name, value);
        return saying(next);
    }

    /** All variables of a set. */
    public final W env(Env variables) {
        ContainerWords next = container().copy();
        next.env = next.env.putAll(requireNonNull(variables, "variables").values());
        return saying(next);
    }

    /** In the container's file system at this path, read-only where it is a config or a secret ({@code volumeMounts[]}). */
    public final W mount(String path, Mountable what) {
        requireNonNull(path, "path");
        requireNonNull(what, "what");
        ContainerWords next = container().copy();
        next.mounts = next.mounts.put(path, what);
        return saying(next);
    }

    /** What it is given to run, instead of what the image starts ({@code command}). No shell reads it. */
    public final W command(String program, String... arguments) {
        List<String> command = Lists.of(program, arguments);
        ContainerWords next = container().copy();
        next.command = Said.now(command);
        return saying(next);
    }

    /** Arguments to what the image starts ({@code args}). */
    public final W arguments(String first, String... more) {
        List<String> arguments = Lists.of(first, more);
        ContainerWords next = container().copy();
        next.args = Said.now(arguments);
        return saying(next);
    }

    /** What a node must have free for it ({@code resources.requests}). */
    public final W requests(Cpu cpu, Bytes memory) {
        Resources resources = Resources.of(requireNonNull(cpu, "cpu"), requireNonNull(memory, "memory"));
        ContainerWords next = container().copy();
        next.requests = Said.now(resources);
        return saying(next);
    }

    /** What it never gets beyond: CPU is slowed down, memory ends the container ({@code resources.limits}). */
    public final W limits(Cpu cpu, Bytes memory) {
        Resources resources = Resources.of(requireNonNull(cpu, "cpu"), requireNonNull(memory, "memory"));
        ContainerWords next = container().copy();
        next.limits = Said.now(resources);
        return saying(next);
    }

    /** The memory that it never gets beyond, without a limit of CPU ({@code resources.limits.memory}). */
    public final W limits(Bytes memory) {
        Resources resources = Resources.of(requireNonNull(memory, "memory"));
        ContainerWords next = container().copy();
        next.limits = Said.now(resources);
        return saying(next);
    }

    /** Of the node's disk, what must be free for it, and beyond what it is evicted ({@code ephemeral-storage}). */
    public final W ephemeralStorage(Bytes request, Bytes limit) {
        ContainerWords next = container().copy();
        next.disk =
                Said.now(new ContainerWords.Disk(requireNonNull(request, "request"), requireNonNull(limit, "limit")));
        return saying(next);
    }

    /**
     * What it has for itself, requested and limited alike: {@code needs(gpus(1))}, {@code needs(hugePages(mebibytes(2),
     * mebibytes(64)))}, {@code needs(amount("acme.com/fpga", 1))}. The last word on a resource wins.
     */
    public final W needs(Amount first, Amount... more) {
        ContainerWords next = container().copy();
        for (Amount amount : Lists.of(first, more)) {
            next.amounts = next.amounts.put(amount.resource(), amount);
        }
        return saying(next);
    }

    /** Devices that drivers hand out ({@code resources.claims[]}); containers of a pod that name the same share it. */
    public final W uses(Device first, Device... more) {
        ContainerWords next = container().copy();
        for (Device device : Lists.of(first, more)) {
            next.devices = next.devices.put(device.name(), device);
        }
        return saying(next);
    }

    /**
     * When its image is fetched ({@code imagePullPolicy}); Kubernetes' default: where the node does not have it, and always for the
     * tag {@code latest}.
     */
    public final W imagePullPolicy(V1Container.ImagePullPolicy policy) {
        ContainerSettings settings = container().settings.copy();
        settings.pull = requireNonNull(policy, "policy");
        return saying(settings);
    }

    /** Where its program starts ({@code workingDir}); default what the image says. */
    public final W workingDirectory(String path) {
        ContainerSettings settings = container().settings.copy();
        settings.workingDirectory = Said.now(requireNonNull(path, "path"));
        return saying(settings);
    }

    /** The file whose content is told as its last words ({@code terminationMessagePath}); default {@code /dev/termination-log}. */
    public final W terminationMessagePath(String path) {
        ContainerSettings settings = container().settings.copy();
        settings.messagePath = Said.now(requireNonNull(path, "path"));
        return saying(settings);
    }

    /** Where it failed and left no last words, the end of its log is told ({@code terminationMessagePolicy}). */
    public final W terminationMessageFromLogs() {
        ContainerSettings settings = container().settings.copy();
        settings.messageFromLogs = true;
        return saying(settings);
    }

    /** Gets these rights back that {@link Default#DROP_CAPABILITIES} takes away ({@code capabilities.add}). */
    public final W capabilities(Capability first, Capability... more) {
        ContainerSettings settings = container().settings.copy();
        for (Capability capability : Lists.of(first, more)) {
            settings.capabilities = settings.capabilities.put(capability, capability);
        }
        return saying(settings);
    }

    /** This container runs as another user than its pod ({@code securityContext.runAsUser}); 0 is root. */
    public final W containerUser(long user) {
        ContainerSettings settings = container().settings.copy();
        settings.user = Said.now(user);
        return saying(settings);
    }

    /**
     * May do all that its node may ({@code securityContext.privileged}).
     *
     * @param reason why: it stands in the annotation {@code gantry.dev/privileges} of the workload
     */
    public final W privileged(String reason) {
        ContainerSettings settings = container().settings.copy();
        settings.privileged = Said.now(requireNonNull(reason, "reason"));
        return saying(settings);
    }

    private W saying(ContainerSettings settings) {
        ContainerWords next = container().copy();
        next.settings = settings;
        return saying(next);
    }

    /** In another version: the image's tag. */
    public final W version(String tag) {
        requireNonNull(tag, "tag");
        ContainerWords next = container().copy();
        next.image = Said.now(next.image.value().tag(tag));
        return saying(next);
    }

    /** Changes the container that Gantry made, in Kubernetes' own words, when everything else is done. */
    public final W customizeContainer(UnaryOperator<V1Container> change) {
        requireNonNull(change, "change");
        ContainerWords next = container().copy();
        next.customized = next.customized.plus(change);
        return saying(next);
    }
}
