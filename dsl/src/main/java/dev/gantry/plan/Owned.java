package dev.gantry.plan;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells without asking the server whether a server-side apply would change nothing: when the manager already owns
 * exactly the fields that are wanted, and each has the wanted value. Where that is not certain (a quantity written in
 * another way, a list in another order) the answer is no, and the server has to be asked.
 *
 * <p>It walks the set of owned fields that the server keeps in {@code metadata.managedFields}, which names the keys of
 * list items, so that no schema is needed.
 */
public final class Owned {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Owned() {}

    /** Whether applying {@code desired} as {@code manager} would certainly change nothing of {@code live}. */
    public static boolean covers(String manager, Desired desired, ObjectNode live) {
        ObjectNode wanted = desired.tree().deepCopy();
        wanted.remove("apiVersion");
        wanted.remove("kind");
        if (wanted.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove("name");
            metadata.remove("namespace");
            if (metadata.isEmpty()) {
                wanted.remove("metadata");
            }
        }
        return fields(manager, live)
                .filter(entry -> entry.path("apiVersion")
                        .asString("")
                        .equals(desired.ref().apiVersion()))
                .filter(entry -> matches(wanted, entry.path("fieldsV1"), live))
                .isPresent();
    }

    /** The manager's entry in {@code metadata.managedFields}, as made by server-side apply. */
    public static Optional<JsonNode> fields(String manager, ObjectNode live) {
        for (JsonNode entry : live.path("metadata").path("managedFields")) {
            if (entry.path("manager").asString("").equals(manager)
                    && entry.path("operation").asString("").equals("Apply")
                    && entry.path("subresource").asString("").isEmpty()) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /** A copy of all entries, to be changed. */
    static ArrayNode copied(ObjectNode live) {
        return live.withObjectProperty("metadata")
                .withArrayProperty("managedFields")
                .deepCopy();
    }

    private static boolean matches(JsonNode wanted, JsonNode owned, JsonNode live) {
        if (owned.isEmpty()) {
            return wanted.equals(live);
        } else if (wanted.isObject() && live.isObject()) {
            return objects(wanted, owned, live);
        } else if (wanted.isArray() && live.isArray()) {
            return items(wanted, owned, live);
        }
        return false;
    }

    private static boolean objects(JsonNode wanted, JsonNode owned, JsonNode live) {
        int seen = 0;
        for (Map.Entry<String, JsonNode> entry : owned.properties()) {
            String element = entry.getKey();
            if (element.equals(".")) {
                continue;
            }
            String name = element.startsWith("f:") ? element.substring(2) : "";
            JsonNode below = wanted.get(name);
            JsonNode there = live.get(name);
            // A server may drop an empty map or list that was said.
            boolean emptyAndDropped = there == null && below != null && below.isContainer() && below.isEmpty();
            if (below == null || !(emptyAndDropped || (there != null && matches(below, entry.getValue(), there)))) {
                return false;
            }
            seen++;
        }
        return seen == wanted.size();
    }

    /** Items are owned by key or by value, and must stand in the wanted order among what others put there. */
    private static boolean items(JsonNode wanted, JsonNode owned, JsonNode live) {
        Map<JsonNode, JsonNode> ownedItems = new HashMap<>();
        Iterator<JsonNode> rest = live.iterator();
        for (Map.Entry<String, JsonNode> entry : owned.properties()) {
            String element = entry.getKey();
            if (element.startsWith("k:") || element.startsWith("v:")) {
                ownedItems.put(parse(element.substring(2)), entry.getValue());
            }
        }
        if (ownedItems.size() != wanted.size()) {
            return false;
        }
        for (JsonNode item : wanted) {
            boolean found = false;
            while (!found && rest.hasNext()) {
                found = sameItem(item, ownedItems, rest.next());
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameItem(JsonNode wanted, Map<JsonNode, JsonNode> ownedItems, JsonNode there) {
        JsonNode byValue = ownedItems.get(there);
        if (byValue != null && !there.isObject()) {
            return wanted.equals(there);
        }
        for (Map.Entry<JsonNode, JsonNode> entry : ownedItems.entrySet()) {
            if (has(there, entry.getKey()) && agrees(wanted, entry.getKey())) {
                return matches(wanted, withoutDefaultedKeys(entry.getValue(), entry.getKey(), wanted), there);
            }
        }
        return false;
    }

    private static boolean has(JsonNode item, JsonNode key) {
        return key.isObject()
                && key.properties().stream().allMatch(field -> field.getValue().equals(item.get(field.getKey())));
    }

    /** A key field that is not said may have been filled in by the server. */
    private static boolean agrees(JsonNode wanted, JsonNode key) {
        return key.properties().stream()
                .allMatch(
                        field -> !wanted.has(field.getKey()) || field.getValue().equals(wanted.get(field.getKey())));
    }

    private static JsonNode withoutDefaultedKeys(JsonNode owned, JsonNode key, JsonNode wanted) {
        if (!(owned instanceof ObjectNode fields) || owned.isEmpty()) {
            return owned;
        }
        ObjectNode copy = fields.deepCopy();
        key.propertyNames().forEach(name -> {
            if (!wanted.has(name)) {
                copy.remove("f:" + name);
            }
        });
        return copy;
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            return MAPPER.nullNode();
        }
    }
}
