package dev.gantry.codegen.schema;

import java.util.List;
import java.util.Set;

/**
 * A type with a name.
 *
 * @param name in the schema, for example {@code io.k8s.api.core.v1.Probe}
 * @param properties its fields, in the order of their names
 * @param required the names of those that an object must have
 * @param description what its author says of it; empty where that is not known
 * @param isOpen whether the server keeps fields that the schema does not name
 */
public record Type(String name, List<Property> properties, Set<String> required, String description, boolean isOpen) {
    /** The name without its package: {@code Probe}. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The version it belongs to: {@code v1}. */
    public String version() {
        return segmentFromEnd(2);
    }

    /** The first word of its API group: {@code core}, {@code apps}, {@code meta}, {@code rbac}. */
    public String groupName() {
        return segmentFromEnd(3);
    }

    private String segmentFromEnd(int position) {
        String[] segments = name.split("\\.", -1);
        if (segments.length < 4) {
            throw new SchemaException("The type name " + name + " does not end in group.version.Name.");
        }
        return segments[segments.length - position];
    }
}
