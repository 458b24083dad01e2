package dev.gantry.embedded.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The order of a list that was merged: what a patch names in the patch's order, and others before what they stood before. */
final class MergedOrder {
    private MergedOrder() {}

    /**
     * A list in that order.
     *
     * @param before the list before it was merged
     * @param list the list now
     * @param order the items by their key fields, or the values, as the patch has them
     * @param key the field that tells items apart; empty for a list of values
     */
    static ArrayNode of(JsonNode before, ArrayNode list, JsonNode order, Optional<String> key) {
        List<JsonNode> wanted = keys(order, key);
        List<JsonNode> were = keys(before, key);
        List<JsonNode> are = keys(list, key);
        List<JsonNode> others = new ArrayList<>(are);
        others.removeAll(wanted);
        ArrayNode ordered = list.arrayNode();
        for (JsonNode next : wanted) {
            int at = are.indexOf(next);
            int was = were.indexOf(next);
            while (!others.isEmpty() && were.indexOf(others.get(0)) < was) {
                ordered.add(list.get(are.indexOf(others.remove(0))));
            }
            if (at >= 0) {
                ordered.add(list.get(at));
            }
        }
        others.forEach(it -> ordered.add(list.get(are.indexOf(it))));
        return ordered;
    }

    private static List<JsonNode> keys(JsonNode list, Optional<String> key) {
        List<JsonNode> keys = new ArrayList<>();
        list.forEach(it -> keys.add(key.isPresent() ? it.path(key.get()) : it));
        return keys;
    }
}
