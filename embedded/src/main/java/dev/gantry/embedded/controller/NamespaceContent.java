package dev.gantry.embedded.controller;

import dev.gantry.cluster.ServedKind;
import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is left in a namespace that is being deleted, and what holds it there. */
final class NamespaceContent {
    private final Client client;
    private final Map<String, Integer> remaining = new TreeMap<>();
    private final Map<String, Integer> finalizers = new TreeMap<>();

    NamespaceContent(Client client) {
        this.client = client;
    }

    /** Deletes the objects of a kind, and counts those that do not go at once. */
    void delete(ServedKind kind, String namespace) {
        for (Stored object : client.list(kind.apiVersion(), kind.kind(), namespace)) {
            client.delete(object.ref());
        }
        for (Stored object : client.list(kind.apiVersion(), kind.kind(), namespace)) {
            remaining.merge(kind.plural() + "." + kind.group(), 1, Integer::sum);
            for (JsonNode finalizer : object.tree().path("metadata").path("finalizers")) {
                finalizers.merge(finalizer.asString(""), 1, Integer::sum);
            }
        }
    }

    boolean isGone() {
        return remaining.isEmpty();
    }

    /** Writes the conditions that a namespace has while it is deleted. */
    void tell(ObjectNode status) {
        condition(status, "NamespaceDeletionDiscoveryFailure", false, "ResourcesDiscovered", "all kinds are known");
        condition(status, "NamespaceDeletionGroupVersionParsingFailure", false, "ParsedGroupVersions", "all are valid");
        condition(status, "NamespaceDeletionContentFailure", false, "ContentDeleted", "all objects could be deleted");
        StringBuilder left = new StringBuilder();
        remaining.forEach((resource, count) ->
                left.append(left.isEmpty() ? "" : ", ").append(resource + " has " + count + " resource instances"));
        condition(
                status,
                "NamespaceContentRemaining",
                !isGone(),
                isGone() ? "ContentRemoved" : "SomeResourcesRemain",
                isGone() ? "nothing is left" : "Some resources are remaining: " + left);
        StringBuilder held = new StringBuilder();
        finalizers.forEach((finalizer, count) ->
                held.append(held.isEmpty() ? "" : ", ").append(finalizer + " in " + count + " resource instances"));
        condition(
                status,
                "NamespaceFinalizersRemaining",
                !finalizers.isEmpty(),
                finalizers.isEmpty() ? "ContentHasNoFinalizers" : "SomeFinalizersRemain",
                finalizers.isEmpty()
                        ? "no finalizer holds anything"
                        : "Some content in the namespace has finalizers remaining: " + held);
    }

    private void condition(ObjectNode status, String type, boolean holds, String reason, String message) {
        StatusCondition.set(status, type, holds, reason, message, client.now());
    }
}
