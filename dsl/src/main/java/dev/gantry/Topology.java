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

    @Override
    public String toString() {
        return label;
    }
}
