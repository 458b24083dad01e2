package dev.gantry.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hands the fields of an object that {@code kubectl apply} once applied from the client over to Gantry. Left to that
 * manager, which will never come again, a field that is wanted no more would stay for ever.
 */
public final class ClientApply {
    /** The manager as which kubectl applies from the client. */
    public static final String MANAGER = "kubectl-client-side-apply";

    private static final JsonMapper MAPPER = new JsonMapper();

    private ClientApply() {}

    /** Whether the object was applied so, and never by {@code manager} itself. */
    public static boolean owns(ObjectNode live, String manager) {
        return entry(live).isPresent() && Owned.fields(manager, live).isEmpty();
    }

    /**
     * All owners of the object's fields after {@code manager} took the place of kubectl. Of a field that is wanted empty, what is in
     * it is not handed over: kubectl wrote down as its own what the server filled in, which would go with the next apply.
     */
    public static ArrayNode handedOver(ObjectNode live, String manager, Desired desired) {
        ArrayNode entries = Owned.copied(live);
        for (JsonNode entry : entries) {
            if (isClientApply(entry) && entry instanceof ObjectNode ours) {
                ours.put("manager", manager).put("operation", "Apply");
                if (ours.get("fieldsV1") instanceof ObjectNode owned) {
                    withoutFilledIn(owned, desired.tree());
                }
            }
        }
        return entries;
    }

    /**
     * The object without the fields that kubectl owned, nobody else owns and nobody wants: what is left after an apply
     * to the object that was handed over, but for defaults that the server fills in again.
     *
     * @param predicted the object as it would be after an apply to the object as it is
     */
    public static ObjectNode released(ObjectNode predicted, ObjectNode live, Desired desired) {
        return without(predicted, live, ClientApply::isClientApply, desired);
    }

    private static void withoutFilledIn(ObjectNode owned, JsonNode wanted) {
        owned.forEachEntry((element, below) -> {
            JsonNode said = element.startsWith("f:") ? wanted.path(element.substring(2)) : MissingNode.getInstance();
            if (said.isObject() && below instanceof ObjectNode fields) {
                if (said.isEmpty()) {
                    fields.removeAll();
                } else {
                    withoutFilledIn(fields, said);
                }
            }
        });
    }

    /** The object without the fields that {@code manager} owns by its applies, nobody else owns and nobody wants any more. */
    static ObjectNode withoutUnwanted(ObjectNode live, Desired desired, String manager) {
        Optional<JsonNode> ours = Owned.fields(manager, live);
        return without(live, live, entry -> ours.filter(entry::equals).isPresent(), desired);
    }

    /** An object without the fields that one manager of {@code live} owns, nobody else owns and nobody wants. */
    private static ObjectNode without(
            ObjectNode object, ObjectNode live, Predicate<JsonNode> isTheirs, Desired desired) {
        ObjectNode left = object.deepCopy();
        List<JsonNode> theirs = new ArrayList<>();
        List<JsonNode> others = new ArrayList<>();
        for (JsonNode entry : live.path("metadata").path("managedFields")) {
            (isTheirs.test(entry) ? theirs : others).add(entry.path("fieldsV1"));
        }
        theirs.stream().findFirst().ifPresent(owned -> release(left, owned, desired.tree(), others));
        return left;
    }

    private static Optional<JsonNode> entry(ObjectNode live) {
        for (JsonNode entry : live.path("metadata").path("managedFields")) {
            if (isClientApply(entry)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    static boolean isClientApply(JsonNode entry) {
        return entry.path("manager").asString("").equals(MANAGER)
                && entry.path("operation").asString("").equals("Update")
                && entry.path("subresource").asString("").isEmpty();
    }

    private static void release(JsonNode there, JsonNode owned, JsonNode wanted, List<JsonNode> others) {
        owned.forEachEntry((element, below) -> {
            List<JsonNode> alsoOwned = others.stream()
                    .filter(other -> other.has(element))
                    .map(other -> other.path(element))
                    .toList();
            if (element.startsWith("f:") && there instanceof ObjectNode object) {
                field(object, element.substring(2), below, wanted, alsoOwned);
            } else if (element.startsWith("k:") && there instanceof ArrayNode list) {
                item(list, parse(element.substring(2)), below, wanted, alsoOwned);
            }
        });
    }

    private static void field(
            ObjectNode object, String name, JsonNode below, JsonNode wanted, List<JsonNode> alsoOwned) {
        if (!object.has(name)) {
            return;
        }
        if (!wanted.has(name) && alsoOwned.isEmpty()) {
            object.remove(name);
        } else {
            release(object.path(name), below, wanted.path(name), alsoOwned);
        }
    }

    private static void item(ArrayNode list, JsonNode key, JsonNode below, JsonNode wanted, List<JsonNode> alsoOwned) {
        for (int i = 0; i < list.size(); i++) {
            if (has(list.path(i), key)) {
                JsonNode kept = wanted.valueStream()
                        .filter(item -> has(item, key))
                        .findFirst()
                        .orElse(MissingNode.getInstance());
                if (kept.isMissingNode() && alsoOwned.isEmpty()) {
                    list.remove(i);
                } else {
                    release(list.path(i), below, kept, alsoOwned);
                }
                return;
            }
        }
    }

    private static boolean has(JsonNode item, JsonNode key) {
        return key.properties().stream()
                .allMatch(field -> !item.has(field.getKey()) || field.getValue().equals(item.get(field.getKey())));
    }

    private static JsonNode parse(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
