package dev.gantry;

import static java.util.Objects.requireNonNull;

/**
 * A condition on a node's name ({@code matchFields[]} with {@code metadata.name}, the one field that Kubernetes takes).
 *
 * @param name of the node
 * @param wanted whether it is this node, or any other
 */
public record NodeName(String name, boolean wanted) implements NodeCondition {
    /** See the record's components. */
    public NodeName {
        requireNonNull(name, "name");
    }

    /** In words: {@code name is worker-1}. */
    @Override
    public String toString() {
        return "name is " + (wanted ? "" : "not ") + name;
    }
}
