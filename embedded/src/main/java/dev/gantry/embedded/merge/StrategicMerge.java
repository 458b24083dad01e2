package dev.gantry.embedded.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Strategic merge patches: objects are merged by field, and lists of which the schema says so ({@code x-kubernetes-patch-strategy})
 * item by item. Beside what is wanted a patch may hold directives, whose names begin with {@code $}.
 */
public final class StrategicMerge {
    private static final String DIRECTIVE = "$patch";
    private static final String RETAIN = "$retainKeys";
    private static final String DELETE_VALUES = "$deleteFromPrimitiveList/";
    private static final String ORDER = "$setElementOrder/";

    private final KubernetesSchema schemas;

    private StrategicMerge(KubernetesSchema schemas) {
        this.schemas = schemas;
    }

    /**
     * An object with a patch over it.
     *
     * @param live the object, which stays as it is
     * @throws InvalidApply where a list's item does not say which it is, or a directive is unknown
     */
    public static ObjectNode applied(KubernetesSchema schemas, ObjectNode live, ObjectNode patch) {
        JsonNode schema = schemas.schema(
                live.path("apiVersion").asString(""), live.path("kind").asString(""));
        return new StrategicMerge(schemas).object(schema, live.deepCopy(), patch);
    }

    private ObjectNode object(JsonNode declared, ObjectNode live, ObjectNode patch) {
        JsonNode schema = schemas.resolved(declared);
        String directive = patch.path(DIRECTIVE).asString("");
        if (directive.equals("replace")) {
            return wanted(patch);
        } else if (directive.equals("delete")) {
            return live.objectNode();
        } else if (!directive.isEmpty() && !directive.equals("merge")) {
            throw new InvalidApply("Unknown patch type found in the patch: " + directive);
        }
        if (patch.has(RETAIN)) {
            List<String> kept = new ArrayList<>();
            patch.path(RETAIN).forEach(each -> kept.add(each.asString("")));
            live.retain(kept);
        }
        ObjectNode before =
                patch.propertyStream().anyMatch(it -> it.getKey().startsWith(ORDER)) ? live.deepCopy() : live;
        for (Map.Entry<String, JsonNode> entry : patch.properties()) {
            if (!entry.getKey().startsWith("$")) {
                field(property(schema, entry.getKey()), live, entry.getKey(), entry.getValue());
            }
        }
        for (Map.Entry<String, JsonNode> entry : patch.properties()) {
            if (entry.getKey().startsWith(DELETE_VALUES)) {
                deleteValues(live.path(entry.getKey().substring(DELETE_VALUES.length())), entry.getValue());
            }
        }
        for (Map.Entry<String, JsonNode> entry : patch.properties()) {
            String name = entry.getKey();
            if (name.startsWith(ORDER) && live.get(name.substring(ORDER.length())) instanceof ArrayNode list) {
                // Items that the patch says nothing about may have to move, too.
                String field = name.substring(ORDER.length());
                live.set(
                        field,
                        MergedOrder.of(before.path(field), list, entry.getValue(), key(property(schema, field))));
            }
        }
        return live;
    }

    private void field(JsonNode property, ObjectNode live, String name, JsonNode patch) {
        JsonNode there = live.get(name);
        if (patch.isNull()) {
            live.remove(name);
        } else if (patch instanceof ObjectNode object) {
            ObjectNode base = there instanceof ObjectNode known ? known : live.objectNode();
            live.set(name, object(property, base, object));
        } else if (patch instanceof ArrayNode list && merges(property)) {
            ArrayNode base = there instanceof ArrayNode known ? known : live.arrayNode();
            live.set(name, list(property, base, list));
        } else {
            live.set(name, patch.deepCopy());
        }
    }

    private ArrayNode list(JsonNode property, ArrayNode live, ArrayNode patch) {
        Optional<String> key = key(property);
        ArrayNode before = live.deepCopy();
        if (key.isEmpty()) {
            for (JsonNode value : patch) {
                if (live.valueStream().noneMatch(value::equals)) {
                    live.add(value.deepCopy());
                }
            }
            return MergedOrder.of(before, live, patch, key);
        }
        JsonNode items = schemas.resolved(property).path("items");
        if (patch.valueStream().anyMatch(it -> it.path(DIRECTIVE).asString("").equals("replace"))) {
            ArrayNode replaced = live.arrayNode();
            patch.valueStream()
                    .filter(it -> !it.has(DIRECTIVE))
                    .forEach(it -> replaced.add(it instanceof ObjectNode object ? wanted(object) : it.deepCopy()));
            return replaced;
        }
        for (JsonNode item : patch) {
            if (!(item instanceof ObjectNode said) || !said.has(key.get())) {
                throw new InvalidApply("map: " + item + " does not contain declared merge key: " + key.get());
            }
            Integer at = index(live, key.get(), said.path(key.get()));
            if (said.path(DIRECTIVE).asString("").equals("delete")) {
                if (at != null) {
                    live.remove(at);
                }
            } else if (at != null && live.get(at) instanceof ObjectNode known) {
                live.set(at, object(items, known, said));
            } else {
                live.add(object(items, live.objectNode(), said));
            }
        }
        ArrayNode named = live.arrayNode();
        patch.valueStream().filter(it -> !it.has(DIRECTIVE)).forEach(named::add);
        return MergedOrder.of(before, live, named, key);
    }

    private static @Nullable Integer index(ArrayNode list, String key, JsonNode value) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).path(key).equals(value)) {
                return i;
            }
        }
        return null;
    }

    private static void deleteValues(JsonNode live, JsonNode values) {
        if (live instanceof ArrayNode list) {
            list.removeIf(it -> values.valueStream().anyMatch(it::equals));
        }
    }

    /** A patch without its directives. */
    private static ObjectNode wanted(ObjectNode patch) {
        ObjectNode wanted = patch.objectNode();
        patch.properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode object) {
                wanted.set(entry.getKey(), wanted(object));
            } else if (!entry.getKey().startsWith("$")) {
                wanted.set(entry.getKey(), entry.getValue().deepCopy());
            }
        });
        return wanted;
    }

    private static JsonNode property(JsonNode schema, String name) {
        JsonNode property = schema.path("properties").path(name);
        return property.isMissingNode() ? schema.path("additionalProperties") : property;
    }

    private static boolean merges(JsonNode property) {
        return property.path("x-kubernetes-patch-strategy").asString("").contains("merge");
    }

    private static Optional<String> key(JsonNode property) {
        return Optional.of(property.path("x-kubernetes-patch-merge-key").asString(""))
                .filter(it -> !it.isEmpty());
    }
}
