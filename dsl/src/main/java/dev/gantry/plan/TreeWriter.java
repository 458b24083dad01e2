package dev.gantry.plan;

import dev.gantry.kubernetes.ObjectWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds a JSON tree from what an object writes. */
final class TreeWriter implements ObjectWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode result = NODES.objectNode();
    private final Deque<JsonNode> open = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();

    /** The object that was written. */
    ObjectNode tree() {
        return result;
    }

    @Override
    public void beginObject() {
        if (open.isEmpty()) {
            open.push(result);
        } else {
            open.push(add(NODES.objectNode()));
        }
    }

    @Override
    public void name(String field) {
        names.push(field);
    }

    @Override
    public void endObject() {
        open.pop();
    }

    @Override
    public void beginList() {
        open.push(add(NODES.arrayNode()));
    }

    @Override
    public void endList() {
        open.pop();
    }

    @Override
    public void value(String value) {
        add(NODES.stringNode(value));
    }

    @Override
    public void value(boolean value) {
        add(NODES.booleanNode(value));
    }

    @Override
    public void value(long value) {
        add(NODES.numberNode(value));
    }

    @Override
    public void value(double value) {
        add(NODES.numberNode(value));
    }

    @Override
    public void nullValue() {
        add(NODES.nullNode());
    }

    private JsonNode add(JsonNode node) {
        JsonNode parent = open.element();
        if (parent instanceof ObjectNode object) {
            object.set(names.pop(), node);
        } else if (parent instanceof ArrayNode list) {
            list.add(node);
        }
        return node;
    }
}
