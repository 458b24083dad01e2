package dev.gantry.status;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Why an object that was told to go is still there. */
final class Deletion {
    private static final List<String> NAMESPACE_OBSTACLES = List.of(
            "NamespaceDeletionDiscoveryFailure",
            "NamespaceDeletionGroupVersionParsingFailure",
            "NamespaceDeletionContentFailure",
            "NamespaceFinalizersRemaining",
            "NamespaceContentRemaining");

    private Deletion() {}

    static String words(Live live) {
        for (String obstacle : NAMESPACE_OBSTACLES) {
            if (live.holds(obstacle).isPresent()) {
                return "being deleted: " + live.holds(obstacle).get().words();
            }
        }
        List<String> finalizers = new ArrayList<>();
        for (JsonNode finalizer : live.at("metadata", "finalizers")) {
            finalizers.add(finalizer.asString(""));
        }
        if (finalizers.isEmpty()) {
            return "being deleted";
        }
        return "being deleted, held by " + (finalizers.size() == 1 ? "finalizer " : "finalizers ")
                + String.join(", ", finalizers);
    }
}
