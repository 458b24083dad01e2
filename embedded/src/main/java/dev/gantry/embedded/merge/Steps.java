package dev.gantry.embedded.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
        Map<String, JsonNode> keys = new TreeMap<>();
        for (String key : list.keys()) {
            JsonNode value = item.path(key);
            JsonNode meant = value.isMissingNode() ? list.keyDefault(key) : value;
            if (!meant.isMissingNode()) {
                keys.put(key, meant);
            }
        }
        ObjectNode step = JsonNodeFactory.instance.objectNode();
        keys.forEach(step::set);
        return "k:" + step;
    }

    /** The items of a list by their steps, in order; of two with the same step, the first. */
    static Map<String, JsonNode> index(Type list, JsonNode items) {
        Map<String, JsonNode> index = new LinkedHashMap<>();
        items.forEach(item -> index.putIfAbsent(item(list, item), item));
        return index;
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
            List<String> keys = new java.util.ArrayList<>();
            JSON.readTree(rest).properties().forEach(entry -> keys.add(entry.getKey() + "=" + entry.getValue()));
            return "[" + String.join(",", keys) + "]";
        } catch (JacksonException noKeys) {
            return "[" + rest + "]";
        }
    }
}
