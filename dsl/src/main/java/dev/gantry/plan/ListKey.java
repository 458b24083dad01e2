package dev.gantry.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields by which the items of a list are told apart, found by looking: a list of objects in which the fields are
 * there and differ. It serves to show a difference to people; what is applied is merged by the server, which knows.
 */
final class ListKey {
    private static final List<List<String>> CANDIDATES = List.of(
            List.of("name"),
            List.of("containerPort", "protocol"),
            List.of("port", "protocol"),
            List.of("mountPath"),
            List.of("devicePath"),
            List.of("topologyKey", "whenUnsatisfiable"),
            List.of("key"),
            List.of("type"),
            List.of("ip"),
            List.of("uid"));

    private final List<String> fields;

    private ListKey(List<String> fields) {
        this.fields = fields;
    }

    /** A key that tells the items of both apart; empty if there is none, or one of them is no list of objects. */
    static Optional<ListKey> of(JsonNode one, JsonNode other) {
        if (!one.isArray() || !other.isArray()) {
            return Optional.empty();
        }
        return CANDIDATES.stream()
                .map(ListKey::new)
                .filter(key -> key.fits(one) && key.fits(other))
                .findFirst();
    }

    /** The items by their key, in the order of the list. */
    Map<String, JsonNode> index(JsonNode list) {
        Map<String, JsonNode> items = new LinkedHashMap<>();
        list.forEach(item -> items.put(value(item), item));
        return items;
    }

    private boolean fits(JsonNode list) {
        Set<String> seen = new HashSet<>();
        for (JsonNode item : list) {
            if (!(item instanceof ObjectNode) || !fields.stream().allMatch(item::has) || !seen.add(value(item))) {
                return false;
            }
        }
        return true;
    }

    private String value(JsonNode item) {
        return fields.stream().map(field -> item.path(field).asString()).collect(Collectors.joining("/"));
    }
}
