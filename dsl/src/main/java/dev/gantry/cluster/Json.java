package dev.gantry.cluster;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in and out of a cluster, as trees. */
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static JsonNode read(byte[] json) {
        return MAPPER.readTree(json);
    }

    /** A parser over a stream, from which {@link JsonParser#readValueAsTree} reads one value after another. */
    static JsonParser parser(InputStream in) {
        return MAPPER.createParser(in);
    }

    /** A tree of maps, lists and scalars as a JSON tree. */
    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }
}
