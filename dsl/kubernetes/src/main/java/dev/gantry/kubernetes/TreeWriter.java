package dev.gantry.kubernetes;

import java.util.ArrayDeque;
import java.util.Deque;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes into a tree of Jackson's, which live objects are compared with and tests read. */
public final class TreeWriter implements ObjectWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Deque<JsonNode> open = new ArrayDeque<>();
    private String field = "";
    private JsonNode root = NODES.nullNode();

    /** A writer with nothing written yet. */
    public TreeWriter() {}

    /** The tree of one value. */
    public static JsonNode tree(KubernetesValue value) {
        TreeWriter writer = new TreeWriter();
        value.writeTo(writer);
        return writer.root;
    }

    /** The tree of one object. */
    public static ObjectNode tree(KubernetesObject object) {
        return (ObjectNode) tree((KubernetesValue) object);
    }

    /** What was written: the last value that was completed on the outermost level. */
    public JsonNode root() {
        return root;
    }

    private void add(JsonNode node) {
        JsonNode parent = open.peek();
        if (parent instanceof ObjectNode object) {
            object.set(field, node);
        } else if (parent instanceof ArrayNode array) {
            array.add(node);
        } else {
            root = node;
        }
    }

    private void begin(JsonNode container) {
        add(container);
        open.push(container);
    }

    @Override
    public void beginObject() {
        begin(NODES.objectNode());
    }

    @Override
    public void name(String name) {
        field = name;
    }

    @Override
    public void endObject() {
        open.pop();
    }

    @Override
    public void beginList() {
        begin(NODES.arrayNode());
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
        // As Jackson's parser does, so that a written and a parsed tree are equal.
        add((int) value == value ? NODES.numberNode((int) value) : NODES.numberNode(value));
    }

    @Override
    public void value(double value) {
        add(NODES.numberNode(value));
    }

    @Override
    public void nullValue() {
        add(NODES.nullNode());
    }
}
