package dev.gantry.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is wanted laid over what is there: nearly what a server-side apply makes of it, for where a server cannot be asked before
 * somebody else's fields are gone. Which lists are merged, and by which keys, is told by what the server keeps of who owns what.
 */
public final class Overlay {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Overlay() {}

    /** The object as it would be. */
    public static ObjectNode of(ObjectNode there, Desired desired) {
        List<JsonNode> owners = new ArrayList<>();
        for (JsonNode entry : there.path("metadata").path("managedFields")) {
            owners.add(entry.path("fieldsV1"));
        }
        return object(there, desired.tree(), owners);
    }

    /** The object as it would be after an apply by {@code manager}, which takes away what it no longer wants. */
    public static ObjectNode of(ObjectNode there, Desired desired, String manager) {
        return of(ClientApply.withoutUnwanted(there, desired, manager), desired);
    }

    private static ObjectNode object(ObjectNode there, ObjectNode wanted, List<JsonNode> owners) {
        ObjectNode merged = there.deepCopy();
        for (Map.Entry<String, JsonNode> field : wanted.properties()) {
            List<JsonNode> below = owners.stream()
                    .filter(owner -> owner.has("f:" + field.getKey()))
                    .map(owner -> owner.path("f:" + field.getKey()))
                    .toList();
            merged.set(field.getKey(), value(there.get(field.getKey()), field.getValue(), below));
        }
        return merged;
    }

    private static JsonNode value(@Nullable JsonNode there, JsonNode wanted, List<JsonNode> owners) {
        if (there instanceof ObjectNode object && wanted instanceof ObjectNode other) {
            return object(object, other, owners);
        } else if (there instanceof ArrayNode list && wanted instanceof ArrayNode other) {
            return list(list, other, owners);
        }
        return wanted.deepCopy();
    }

    private static JsonNode list(ArrayNode there, ArrayNode wanted, List<JsonNode> owners) {
        List<String> key = new ArrayList<>();
        boolean isSet = false;
        for (JsonNode owner : owners) {
            for (String element : owner.propertyNames()) {
                if (element.startsWith("k:") && key.isEmpty()) {
                    key.addAll(parse(element).propertyNames());
                }
                isSet |= element.startsWith("v:");
            }
        }
        if (key.isEmpty() && !isSet) {
            return wanted.deepCopy();
        }
        Set<Integer> used = new HashSet<>();
        ArrayNode merged = there.arrayNode();
        for (JsonNode item : wanted) {
            Optional<Integer> same = same(there, item, key, used);
            same.ifPresent(used::add);
            merged.add(same.map(at -> value(there.get(at), item, ofItem(owners, there.get(at))))
                    .orElseGet(item::deepCopy));
        }
        for (int i = 0; i < there.size(); i++) {
            if (!used.contains(i)) {
                merged.add(there.get(i).deepCopy());
            }
        }
        return merged;
    }

    /** A field of a key that is not said may have been filled in. */
    private static Optional<Integer> same(ArrayNode there, JsonNode item, List<String> key, Set<Integer> used) {
        for (int i = 0; i < there.size(); i++) {
            JsonNode other = there.get(i);
            boolean same = key.isEmpty()
                    ? item.equals(other)
                    : key.stream()
                            .allMatch(
                                    field -> !item.has(field) || item.get(field).equals(other.get(field)));
            if (same && !used.contains(i)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static List<JsonNode> ofItem(List<JsonNode> owners, JsonNode item) {
        List<JsonNode> below = new ArrayList<>();
        for (JsonNode owner : owners) {
            for (Map.Entry<String, JsonNode> entry : owner.properties()) {
                boolean isItem = entry.getKey().startsWith("k:")
                        && parse(entry.getKey()).properties().stream()
                                .allMatch(field -> field.getValue().equals(item.get(field.getKey())));
                if (isItem) {
                    below.add(entry.getValue());
                }
            }
        }
        return below;
    }

    private static JsonNode parse(String element) {
        try {
            return MAPPER.readTree(element.substring(2));
        } catch (JacksonException e) {
            return MAPPER.createObjectNode();
        }
    }
}
