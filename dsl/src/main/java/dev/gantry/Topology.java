package dev.gantry;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A way to part nodes into groups: the nodes of one zone share a label's value.
 *
 * @param label the node label ({@code topologyKey})
 */
public record Topology(String label) {
    /** See the record's components. */
    public Topology {
        requireNonNull(label, "label");
    }

    /** Nodes parted by a label of your own. */
    public static Topology topology(String label) {
        return new Topology(label);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Topology that && label.equals(that.label);
    }

    @Override
    public int hashCode() {
        return label.hashCode();
    }

    /** One group in a sentence: {@code zone}. */
    String singular() {
        return switch (label) {
            case "kubernetes.io/hostname" -> "host";
            case "topology.kubernetes.io/zone" -> "zone";
            case "topology.kubernetes.io/region" -> "region";
            default -> label;
        };
    }

    /** The groups in a sentence: {@code zones}. */
    String plural() {
        return singular().equals(label) ? "groups of " + label : singular() + "s";
    }

    @Override
    public String toString() {
        return label;
    }
}
