package dev.gantry.codegen.crd;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Halves of characters, which escapes can say and no file can hold, become U+FFFD: so the API server reads them. */
final class WholeCharacters {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private WholeCharacters() {}

    /** The tree itself where all its characters are whole. */
    static JsonNode of(JsonNode tree) {
        if (tree.isString()) {
            String text = tree.stringValue();
            String whole = of(text);
            return whole.equals(text) ? tree : JSON.stringNode(whole);
        }
        if (tree instanceof ObjectNode object) {
            ObjectNode fields = JSON.objectNode();
            object.forEachEntry((name, value) -> fields.set(of(name), of(value)));
            return fields.equals(object) ? object : fields;
        }
        if (tree instanceof ArrayNode array) {
            ArrayNode items = JSON.arrayNode();
            array.forEach(item -> items.add(of(item)));
            return items.equals(array) ? array : items;
        }
        return tree;
    }

    private static String of(String text) {
        StringBuilder whole = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                whole.append(c).append(text.charAt(++i));
            } else {
                whole.append(Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return whole.toString();
    }
}
