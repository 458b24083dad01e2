package dev.gantry.embedded.http;

import dev.gantry.cluster.ServedKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    /** What can be done with objects of most kinds. */
    private static final List<String> VERBS =
            List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

    private static final List<String> ONE_BY_ONE =
            List.of("create", "delete", "get", "list", "patch", "update", "watch");

    private static final Set<String> NEVER_THERE = Set.of("v1 Endpoints", "v1 ReplicationController");
    private static final List<String> WITHOUT_WRITES = List.of("delete", "deletecollection", "get", "list", "watch");

    /**
     * Whether it is only listed, as none: nothing here would do what such objects ask for, and clients are there that give up where
     * the kind is unknown ({@code kubectl apply --prune}).
     */
    static boolean isNeverThere(ServedKind kind) {
        return NEVER_THERE.contains(kind.toString());
    }

    /** Namespaces are never deleted by the dozen. */
    List<String> verbs() {
        if (isNeverThere(kind)) {
            return WITHOUT_WRITES;
        }
        return kind.toString().equals("v1 Namespace") ? ONE_BY_ONE : VERBS;
    }

    Optional<Subresource> subresource(String name) {
        return subresources.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    boolean isCustom() {
        return !definition.isMissingNode();
    }
}
