package dev.gantry.codegen.schema;

import java.util.List;
import java.util.Map;

/**
 * All that a Kubernetes version serves.
 *
 * @param kubernetes the version, for example {@code 1.37.2}
 * @param resources the kinds, each with the name of its type
 * @param types every type by its name
 */
public record Catalog(String kubernetes, List<Kind> resources, Map<String, Type> types) {
    /**
     * A kind and its type.
     *
     * @param resource what the server serves
     * @param type the name of its type in the schema
     */
    public record Kind(Resource resource, String type) {}

    /** The type of this name. */
    public Type type(String name) {
        Type type = types.get(name);
        if (type == null) {
            throw new SchemaException("The schema refers to " + name + ", which it does not hold.");
        }
        return type;
    }

    /** The version as documentation names it: {@code 1.37}. */
    public String minorVersion() {
        return kubernetes.substring(0, kubernetes.lastIndexOf('.'));
    }
}
