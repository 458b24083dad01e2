package dev.gantry.codegen.crd;

import dev.gantry.codegen.schema.Resource;
import tools.jackson.databind.JsonNode;

/**
 * A version of a custom resource, as its definition says it.
 *
 * @param resource its group, version and kind
 * @param singular its name in messages, for example {@code certificate}
 * @param schema its {@code openAPIV3Schema}
 * @param source where the definition stands
 */
public record CustomKind(Resource resource, String singular, JsonNode schema, String source) {
    /** As messages and settings call it: {@code cert-manager.io/v1/Certificate}. */
    public String name() {
        return resource.apiVersion() + "/" + resource.kind();
    }
}
