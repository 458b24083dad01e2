package dev.gantry.embedded.http;

import dev.gantry.cluster.ServedKind;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A kind as clients see it.
 *
 * @param kind the kind
 * @param names what it is called
 * @param subresources parts of its objects with an address of their own
 * @param definition its version of a CustomResourceDefinition; missing for Kubernetes' own kinds
 */
record Resource(ServedKind kind, KindNames names, List<Subresource> subresources, JsonNode definition) {
    /** What can be done with its objects. */
    static final List<String> VERBS =
            List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

    Optional<Subresource> subresource(String name) {
        return subresources.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    boolean isCustom() {
        return !definition.isMissingNode();
    }
}
