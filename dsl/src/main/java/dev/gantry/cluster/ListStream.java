package dev.gantry.cluster;

import java.io.IOException;
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

    /**
     * Hands over each item, with the kind that lists leave out.
     *
     * @return the list's own metadata
     * @throws IOException where it is no list: what is in none must not be taken to be gone
     */
    static JsonNode read(InputStream in, ServedKind kind, Consumer<ObjectNode> each) throws IOException {
        boolean isList = false;
        JsonNode metadata = JsonNodeFactory.instance.objectNode();
        try (JsonParser parser = Json.parser(in)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                isList |= field.equals("items");
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
        if (!isList) {
            throw new IOException("the answer is no list of " + kind.plural());
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
