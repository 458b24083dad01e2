package dev.gantry;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NodeName that && name.equals(that.name) && wanted == that.wanted;
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Boolean.hashCode(wanted);
    }

    /** In words: {@code name is worker-1}. */
    @Override
    public String toString() {
        return "name is " + (wanted ? "" : "not ") + name;
    }
}
