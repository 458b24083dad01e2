package dev.gantry.embedded.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The steps of a path: to a field ({@code f:}), to an item by its keys ({@code k:}), to a value of a set ({@code v:}). */
final class Steps {
    private static final JsonMapper JSON = new JsonMapper();

    private Steps() {}

    static String field(String name) {
        return "f:" + name;
    }

    /** To an item of a list that is merged by keys or as a set. */
    static String item(Type list, JsonNode item) {
        if (list.way() == Type.Way.SET) {
            return "v:" + item;
        }
        StringBuilder step = new StringBuilder("k:{");
        for (String key : list.sortedKeys()) {
            JsonNode value = item.path(key);
            JsonNode meant = value.isMissingNode() ? list.keyDefault(key) : value;
            if (!meant.isMissingNode()) {
                step.append(step.length() > 3 ? ",\"" : "\"").append(key).append("\":");
                json(meant, step);
            }
        }
        return step.append('}').toString();
    }

    /** Most keys are short words, which stand in JSON as they are. */
    private static void json(JsonNode value, StringBuilder to) {
        if (value.isString() && isPlain(value.asString())) {
            to.append('"').append(value.asString()).append('"');
        } else {
            to.append(value);
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(at -> at >= ' ' && at <= '~' && at != '"' && at != '\\');
    }

    /** All items of a list by their steps, in order. */
    static Map<String, List<JsonNode>> all(Type list, @Nullable JsonNode items) {
        Map<String, List<JsonNode>> all = new LinkedHashMap<>();
        if (items != null) {
            items.forEach(item -> all.computeIfAbsent(item(list, item), any -> new ArrayList<>())
                    .add(item));
        }
        return all;
    }

    /** The order of steps: fields, keys, values; numbers by what they are worth. */
    static int compare(String one, String other) {
        int same = 0;
        boolean inText = false;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            inText ^= one.charAt(same) == '"';
            same++;
        }
        if (same > 1 && !inText && !one.startsWith("f:")) {
            int digits = Integer.compare(digitsAfter(one, same), digitsAfter(other, same));
            if (digits != 0 && isNumber(one, other, same)) {
                return digits;
            }
        }
        return one.compareTo(other);
    }

    private static boolean isNumber(String one, String other, int at) {
        return isDigit(one, at - 1) || (isDigit(one, at) && isDigit(other, at));
    }

    private static int digitsAfter(String text, int from) {
        int end = from;
        while (isDigit(text, end)) {
            end++;
        }
        return end - from;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** As messages write it: {@code .name}, {@code [name="x"]}, {@code ["value"]}. */
    static String told(String step) {
        String rest = step.substring(2);
        if (step.startsWith("f:")) {
            return "." + rest;
        } else if (step.startsWith("v:")) {
            return "[=" + rest + "]";
        }
        try {
            List<String> keys = new ArrayList<>();
            JSON.readTree(rest).properties().forEach(entry -> keys.add(entry.getKey() + "=" + entry.getValue()));
            return "[" + String.join(",", keys) + "]";
        } catch (JacksonException noKeys) {
            return "[" + rest + "]";
        }
    }
}
