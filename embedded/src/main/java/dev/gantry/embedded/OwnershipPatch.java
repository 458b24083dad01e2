package dev.gantry.embedded;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JSON patch, as far as it changes who owns fields: it tests and replaces members of {@code metadata}. */
final class OwnershipPatch {
    private static final String METADATA = "/metadata/";

    private OwnershipPatch() {}

    static ObjectNode applied(ObjectNode before, JsonNode patch) {
        ObjectNode after = before.deepCopy();
        ObjectNode metadata = after.withObjectProperty("metadata");
        for (JsonNode step : patch) {
            String path = step.path("path").asString("");
            String member = path.startsWith(METADATA) ? path.substring(METADATA.length()) : "";
            String operation = step.path("op").asString("");
            if (operation.equals("test") && !member.isEmpty()) {
                if (!metadata.path(member).equals(step.path("value"))) {
                    throw Refusals.conflict("the test of " + path + " failed", List.of());
                }
            } else if (operation.equals("replace") && member.equals("managedFields")) {
                metadata.set(member, step.path("value"));
            } else {
                throw Refusals.malformed(operation + " of " + path + " is not modelled by the embedded cluster");
            }
        }
        return after;
    }
}
