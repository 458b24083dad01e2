package dev.gantry;

import static java.util.Objects.requireNonNull;

import dev.gantry.footprint.Pool;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1Node;
import dev.gantry.problem.GantryException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Machines, described: how many, how large, where, with which labels and taints.
 *
 * <pre>{@code
 * nodes(6, cores(4), gibibytes(16)).zones("a", "b", "c").label("disktype", "ssd")
 *     .and(nodes(2, cores(16), gibibytes(64)).called("gpu").resource("nvidia.com/gpu", 4))
 * }</pre>
 *
 * <p>An immutable value. Its machines are called {@code node-0}, {@code node-1} and so on, with the name as host name, on Linux
 * and amd64 unless labels say otherwise. A word said after {@code and} is said of all machines.
 */
public final class Nodes implements Pool {
    private final List<NodeGroup> groups;

    private Nodes(List<NodeGroup> groups) {
        this.groups = groups;
    }

    /**
     * Machines that are all alike.
     *
     * @param count how many, 1 or more
     * @param cpu what each can give to pods ({@code status.allocatable})
     * @param memory what each can give to pods
     * @throws GantryException {@code nodes-out-of-range} where there is no machine
     */
    public static Nodes nodes(int count, Cpu cpu, Bytes memory) {
        if (count < 1) {
            throw new GantryException(
                    "nodes-out-of-range", "nodes(" + count + ", ...) describes no machine. Give 1 or more.");
        }
        return new Nodes(List.of(NodeGroup.of(
                count,
                requireNonNull(cpu, "cpu").quantity(),
                requireNonNull(memory, "memory").quantity())));
    }

    /** Called by this name and a number; default {@code node}. */
    public Nodes called(String name) {
        requireNonNull(name, "name");
        return each(group -> group.called(name));
    }

    /** In these zones in turn ({@code topology.kubernetes.io/zone}): of six nodes in three zones, two each. */
    public Nodes zones(String first, String... more) {
        List<String> zones = Lists.of(first, more);
        return each(group -> group.zones(zones));
    }

    /** In this region ({@code topology.kubernetes.io/region}). */
    public Nodes region(String region) {
        return label(Placement.REGION.label(), region);
    }

    /** With this label; the last word on a key wins ({@code metadata.labels}). */
    public Nodes label(String key, String value) {
        requireNonNull(key, "key");
        requireNonNull(value, "value");
        return each(group -> group.label(key, value));
    }

    /** With this taint, beside others ({@code spec.taints[]}). */
    public Nodes taint(Taint taint) {
        requireNonNull(taint, "taint");
        return each(group -> group.taint(taint));
    }

    /** Room for so many pods each; default 110, as kubelets have it ({@code status.allocatable.pods}). */
    public Nodes pods(int most) {
        return each(group -> group.resource("pods", Quantity.of(most)));
    }

    /** With so many of a thing each: {@code resource("nvidia.com/gpu", 4)} ({@code status.allocatable}). */
    public Nodes resource(String name, long count) {
        requireNonNull(name, "name");
        return each(group -> group.resource(name, Quantity.of(count)));
    }

    /**
     * With so much of a thing each: {@code resource("ephemeral-storage", gibibytes(20))}, of which each has 100 GiB without a word
     * ({@code status.allocatable}).
     */
    public Nodes resource(String name, Bytes amount) {
        requireNonNull(name, "name");
        return each(group -> group.resource(name, amount.quantity()));
    }

    /** Set apart for a purpose: the label and the taint that {@link Placement#dedicatedTo} means. */
    public Nodes dedicatedTo(String purpose) {
        return label(Placement.DEDICATED, purpose)
                .taint(Placement.taint(Placement.DEDICATED, purpose, Taint.Effect.NO_SCHEDULE));
    }

    /** These and others. */
    public Nodes and(Nodes others) {
        List<NodeGroup> all = new ArrayList<>(groups);
        all.addAll(requireNonNull(others, "others").groups);
        return new Nodes(List.copyOf(all));
    }

    private Nodes each(UnaryOperator<NodeGroup> change) {
        return new Nodes(groups.stream().map(change).toList());
    }

    /** How many there are. */
    public int count() {
        int count = 0;
        for (NodeGroup group : groups) {
            count += group.count();
        }
        return count;
    }

    /**
     * As Kubernetes has them: to create them where nodes are simulated, or to compute with. Their addresses, and those that their
     * pods would get, are made up, from 100.64.0.0/10.
     */
    @Override
    public List<V1Node> nodes() {
        List<V1Node> all = new ArrayList<>();
        Map<String, Integer> named = new HashMap<>();
        for (NodeGroup group : groups) {
            for (int i = 0; i < group.count(); i++) {
                int number = named.merge(group.name(), 1, Integer::sum) - 1;
                all.add(group.node(group.name() + "-" + number, i, all.size()));
            }
        }
        return List.copyOf(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Nodes that && groups.equals(that.groups);
    }

    @Override
    public int hashCode() {
        return groups.hashCode();
    }

    /** In words: {@code 6 nodes, each 4 cpu, 16Gi memory, in zones a, b, c, disktype=ssd}. */
    @Override
    public String toString() {
        return Sentences.joined(groups, "; ");
    }
}
