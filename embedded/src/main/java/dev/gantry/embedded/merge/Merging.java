package dev.gantry.embedded.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is there and what is applied, as one; and what is to go from it. */
final class Merging {
    private Merging() {}

    /** {@code live} with {@code applied} over it. */
    static JsonNode merged(Type type, @Nullable JsonNode live, JsonNode applied) {
        if (live == null || live.isNull() || applied.isNull()) {
            return filled(type, applied.deepCopy());
        }
        return switch (type.way()) {
            case STRUCT, MAP -> live.isObject() && applied.isObject() ? maps(type, live, applied) : applied.deepCopy();
            case KEYED_LIST, SET -> lists(type, live, applied);
            case ATOMIC -> applied.deepCopy();
        };
    }

    /** Fields that tell items apart are filled in where an item does not say them. */
    private static JsonNode filled(Type type, JsonNode value) {
        if (type.way() == Type.Way.KEYED_LIST) {
            for (JsonNode item : value) {
                if (item instanceof ObjectNode open) {
                    fillKeys(type, open);
                    filled(type.items(), open);
                }
            }
        } else if (value instanceof ObjectNode open && type.way() != Type.Way.ATOMIC) {
            for (Map.Entry<String, JsonNode> entry : open.properties()) {
                type.field(entry.getKey()).ifPresent(field -> filled(field, entry.getValue()));
            }
        }
        return value;
    }

    private static void fillKeys(Type list, ObjectNode item) {
        for (String key : list.keys()) {
            JsonNode otherwise = list.keyDefault(key);
            if (!item.has(key) && !otherwise.isMissingNode()) {
                item.set(key, otherwise);
            }
        }
    }

    private static JsonNode maps(Type type, JsonNode live, JsonNode applied) {
        ObjectNode merged = (ObjectNode) live.deepCopy();
        for (Map.Entry<String, JsonNode> entry : applied.properties()) {
            Type field = type.field(entry.getKey())
                    .orElseThrow(() -> new InvalidApply("." + entry.getKey() + ": field not declared in schema"));
            merged.set(entry.getKey(), merged(field, live.get(entry.getKey()), entry.getValue()));
        }
        return merged;
    }

    /** The applied items in their order; others keep their place among them. */
    private static JsonNode lists(Type type, JsonNode live, JsonNode applied) {
        Map<String, JsonNode> there = Steps.index(type, live);
        Map<String, JsonNode> said = Steps.index(type, applied);
        ArrayNode merged = ((ArrayNode) live).arrayNode();
        List<String> liveSteps = new ArrayList<>(there.keySet());
        List<String> saidSteps = new ArrayList<>(said.keySet());
        Set<String> done = new HashSet<>();
        int l = 0;
        int s = 0;
        while (l < liveSteps.size() || s < saidSteps.size()) {
            String next;
            if (l < liveSteps.size() && (!said.containsKey(liveSteps.get(l)) || done.contains(liveSteps.get(l)))) {
                next = liveSteps.get(l++);
            } else if (s < saidSteps.size()) {
                next = saidSteps.get(s++);
            } else {
                next = liveSteps.get(l++);
            }
            if (done.add(next)) {
                merged.add(item(type, there.get(next), said.get(next)));
            }
        }
        return merged;
    }

    private static JsonNode item(Type type, @Nullable JsonNode live, @Nullable JsonNode said) {
        if (said == null) {
            return live == null ? type.keyDefault("") : live.deepCopy();
        }
        JsonNode merged = type.way() == Type.Way.SET ? said.deepCopy() : merged(type.items(), live, said);
        if (type.way() == Type.Way.KEYED_LIST && merged instanceof ObjectNode open) {
            fillKeys(type, open);
        }
        return merged;
    }

    /** Drops, in place, what {@code last} names and nobody owns any more. */
    static void prune(Type type, JsonNode value, FieldSet last, FieldSet owned) {
        if (value instanceof ObjectNode object && (type.way() == Type.Way.STRUCT || type.way() == Type.Way.MAP)) {
            for (Map.Entry<String, FieldSet> was : last.inside().entrySet()) {
                String name = was.getKey().substring(2);
                FieldSet kept = owned.find(was.getKey());
                JsonNode there = object.get(name);
                if (there != null && kept == null) {
                    object.remove(name);
                } else if (there != null) {
                    FieldSet keeps = kept == null ? new FieldSet() : kept;
                    type.field(name).ifPresent(field -> prune(field, there, was.getValue(), keeps));
                }
            }
        } else if (value instanceof ArrayNode list
                && (type.way() == Type.Way.KEYED_LIST || type.way() == Type.Way.SET)) {
            for (int i = list.size() - 1; i >= 0; i--) {
                String step = Steps.item(type, list.get(i));
                FieldSet was = last.find(step);
                FieldSet kept = owned.find(step);
                if (was != null && kept == null) {
                    list.remove(i);
                } else if (was != null && type.way() == Type.Way.KEYED_LIST) {
                    prune(type.items(), list.get(i), was, kept == null ? new FieldSet() : kept);
                }
            }
        }
    }
}
