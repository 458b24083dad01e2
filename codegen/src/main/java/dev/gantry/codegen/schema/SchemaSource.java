package dev.gantry.codegen.schema;

import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** Where an API server's documents come from. */
@FunctionalInterface
public interface SchemaSource {
    /**
     * One document.
     *
     * @param path as on the server: {@code openapi/v3}, {@code openapi/v3/apis/apps/v1}, {@code version}
     */
    JsonNode get(String path) throws IOException;
}
