package dev.gantry.plan;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Objects written down as people write them: JSON with single quotes. */
final class Trees {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Trees() {}

    static ObjectNode tree(String json) {
        return (ObjectNode) MAPPER.readTree(json.replace('\'', '"'));
    }
}
