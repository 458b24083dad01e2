package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns trees of Jackson's and of fabric8's into {@link JsonValue}'s, and back. */
final class JsonTrees {
    private JsonTrees() {}

    /** The checked, immutable copy of a tree of any origin. */
    static @Nullable Object copy(@Nullable Object tree) {
        return JsonValue.of(plain(tree)).tree();
    }

    /** A tree of any origin as a value. */
    static JsonValue value(@Nullable Object tree) {
        return JsonValue.of(plain(tree));
    }

    private static @Nullable Object plain(@Nullable Object tree) {
        if (tree instanceof JsonNode node) {
            return plain(node);
        }
        if (tree instanceof BigInteger || tree instanceof BigDecimal) {
            return number((Number) tree);
        }
        if (tree instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key, plain(value)));
            return copy;
        }
        if (tree instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(plain(item)));
            return copy;
        }
        return tree;
    }

    private static @Nullable Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> number(node.numberValue());
            case ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                node.forEach(item -> list.add(plain(item)));
                yield list;
            }
            case OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                node.forEachEntry((name, value) -> map.put(name, plain(value)));
                yield map;
            }
            default -> null;
        };
    }

    /** As Kubernetes reads numbers: whole ones that fit into 64 bits, and doubles. */
    private static Object number(Number number) {
        if (number instanceof BigInteger whole) {
            return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : (Object) whole.doubleValue();
        }
        return number instanceof BigDecimal decimal ? decimal.doubleValue() : number;
    }

    static JsonNode node(@Nullable Object tree) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (tree instanceof Map<?, ?> map) {
            var object = nodes.objectNode();
            map.forEach((key, value) -> object.set(String.valueOf(key), node(value)));
            return object;
        }
        if (tree instanceof List<?> list) {
            var array = nodes.arrayNode();
            list.forEach(item -> array.add(node(item)));
            return array;
        }
        if (tree instanceof String text) {
            return nodes.stringNode(text);
        }
        if (tree instanceof Boolean bool) {
            return nodes.booleanNode(bool);
        }
        if (tree instanceof Long number) {
            return nodes.numberNode(number.longValue());
        }
        return tree instanceof Double number ? nodes.numberNode(number.doubleValue()) : nodes.nullNode();
    }
}
