package dev.gantry.embedded.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the schema does not allow in an object that is applied. */
final class Validation {
    private final List<String> errors = new ArrayList<>();

    private Validation() {}

    /**
     * Checks an object.
     *
     * @throws InvalidApply where the schema does not know a field or its value has another type, or two items are the same
     */
    static void check(Type type, JsonNode object) {
        Validation validation = new Validation();
        validation.value(type, object, "");
        List<String> errors = validation.errors;
        if (errors.size() == 1) {
            throw new InvalidApply(errors.get(0));
        } else if (!errors.isEmpty()) {
            throw new InvalidApply("errors:\n  " + String.join("\n  ", errors));
        }
    }

    private void value(Type type, JsonNode value, String path) {
        if (value.isNull()) {
            return;
        }
        switch (type.shape()) {
            case "string" -> expect(value.isString(), "string, got " + go(value, true), path);
            case "number" -> expect(value.isNumber(), "numeric (int or float), got " + kind(value), path);
            case "boolean" -> expect(value.isBoolean(), "boolean, got " + go(value, false), path);
            case "scalar" -> expect(!value.isContainer(), "any scalar, got " + go(value, false), path);
            case "array" -> {
                if (expect(value.isArray(), "list, got " + go(value, false), path)) {
                    items(type, value, path);
                }
            }
            case "object" -> {
                if (expect(value.isObject(), "map, got " + go(value, false), path)) {
                    fields(type, value, path);
                }
            }
            default -> {
                // Anything will do.
            }
        }
    }

    private boolean expect(boolean holds, String what, String path) {
        if (!holds) {
            errors.add((path.isEmpty() ? "" : path + ": ") + "expected " + what);
        }
        return holds;
    }

    private void fields(Type type, JsonNode value, String path) {
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String below = path + "." + entry.getKey();
            Type field = type.declared(entry.getKey());
            if (field == null) {
                errors.add(below + ": field not declared in schema");
            } else {
                value(field, entry.getValue(), below);
            }
        }
    }

    private void items(Type type, JsonNode value, String path) {
        Set<String> seen = new HashSet<>();
        int index = 0;
        for (JsonNode item : value) {
            String at = "[" + index++ + "]";
            if (type.way() == Type.Way.KEYED_LIST || type.way() == Type.Way.SET) {
                String wrong = unusable(type, item);
                if (!wrong.isEmpty()) {
                    errors.add(path + ": element " + (index - 1) + ": " + wrong);
                    return;
                }
                at = Steps.told(Steps.item(type, item));
                if (!seen.add(at)) {
                    errors.add(path + ": duplicate entries for key " + at);
                }
            }
            value(type.items(), item, path + at);
        }
    }

    /** Why an item cannot be told apart from others; empty if it can. */
    private static String unusable(Type list, JsonNode item) {
        if (list.way() == Type.Way.SET) {
            return switch (item.getNodeType()) {
                case NULL -> "associative list without keys has an element that's an explicit null";
                case OBJECT -> "associative list without keys has an element that's a map type";
                case ARRAY -> "not supported: associative list with lists as elements";
                default -> "";
            };
        } else if (item.isNull()) {
            return "associative list with keys may not have a null element";
        } else if (!item.isObject()) {
            return "associative list with keys may not have non-map elements";
        }
        return Steps.item(list, item).equals("k:{}")
                ? "associative list with keys has an element that omits all key fields " + quoted(list.keys())
                        + " (and doesn't have default values for any key fields)"
                : "";
    }

    private static String quoted(List<String> words) {
        List<String> quoted = new ArrayList<>();
        words.forEach(word -> quoted.add("\"" + word + "\""));
        return "[" + String.join(" ", quoted) + "]";
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "bool";
            case ARRAY -> "[]interface {}";
            default -> "map[string]interface {}";
        };
    }

    /** A value as the server's language shows it. */
    private static String go(JsonNode value, boolean withType) {
        return withType ? "&value.valueUnstructured{Value:" + shown(value) + "}" : "&{" + plain(value) + "}";
    }

    private static String shown(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> parts.add(shown(item)));
        } else if (value.isObject()) {
            sorted(value).forEach((name, below) -> parts.add("\"" + name + "\":" + shown(below)));
        } else {
            return value.isNull() ? "interface {}(nil)" : value.toString();
        }
        return kind(value) + "{" + String.join(", ", parts) + "}";
    }

    private static String plain(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> parts.add(plain(item)));
            return "[" + String.join(" ", parts) + "]";
        } else if (value.isObject()) {
            sorted(value).forEach((name, below) -> parts.add(name + ":" + plain(below)));
            return "map[" + String.join(" ", parts) + "]";
        }
        return value.isNull() ? "<nil>" : value.asString();
    }

    private static Map<String, JsonNode> sorted(JsonNode object) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
