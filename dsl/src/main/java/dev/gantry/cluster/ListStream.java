package dev.gantry.cluster;

import java.io.InputStream;
import java.util.function.Consumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads one page of a list item by item. */
final class ListStream {
    private ListStream() {}

    /** Hands over each item, with the kind that lists leave out. @return the list's own metadata */
    static JsonNode read(InputStream in, ServedKind kind, Consumer<ObjectNode> each) {
        JsonNode metadata = JsonNodeFactory.instance.objectNode();
        try (JsonParser parser = Json.parser(in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("items") && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        each.accept(item(parser.readValueAsTree(), kind));
                    }
                } else if (field.equals("metadata")) {
                    metadata = parser.readValueAsTree();
                } else {
                    parser.skipChildren();
                }
            }
        }
        return metadata;
    }

    private static ObjectNode item(JsonNode tree, ServedKind kind) {
        ObjectNode item = (ObjectNode) tree;
        item.put("apiVersion", kind.apiVersion());
        item.put("kind", kind.kind());
        return item;
    }
}
