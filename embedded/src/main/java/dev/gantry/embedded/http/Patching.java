package dev.gantry.embedded.http;

import dev.gantry.embedded.merge.InvalidApply;
import dev.gantry.embedded.merge.KubernetesSchema;
import dev.gantry.embedded.merge.StrategicMerge;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a PATCH asks to become of an object, by the content type of its body. */
final class Patching {
    static final String APPLY = "application/apply-patch+yaml";
    private static final String JSON_PATCH = "application/json-patch+json";
    private static final String MERGE = "application/merge-patch+json";
    private static final String STRATEGIC = "application/strategic-merge-patch+json";

    private Patching() {}

    /** The change that a patch makes, other than an apply. */
    static UnaryOperator<ObjectNode> change(Request request, Resource resource, KubernetesSchema schema) {
        boolean isOwn = !resource.isCustom();
        switch (request.contentType()) {
            case JSON_PATCH -> {
                JsonNode patch = Json.read(request.body());
                return object -> JsonPatch.applied(object, patch);
            }
            case MERGE -> {
                ObjectNode patch = Json.object(Json.read(request.body()));
                return object -> JsonPatch.merged(object, patch);
            }
            case STRATEGIC -> {
                if (isOwn) {
                    ObjectNode patch = Json.object(Json.read(request.body()));
                    return object -> strategic(schema, object, patch);
                }
            }
            default -> {
                // Refused below, as CBOR is.
            }
        }
        String types = JSON_PATCH + ", " + MERGE + ", " + (isOwn ? STRATEGIC + ", " : "") + APPLY;
        throw No.unsupportedMediaType(types);
    }

    private static ObjectNode strategic(KubernetesSchema schema, ObjectNode object, ObjectNode patch) {
        try {
            return StrategicMerge.applied(schema, object, patch);
        } catch (InvalidApply e) {
            throw No.malformed(String.valueOf(e.getMessage()));
        }
    }
}
