package dev.gantry;

import static java.util.Objects.requireNonNull;

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
