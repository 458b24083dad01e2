package dev.gantry.embedded.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
        if (live != null
                && applied.isNull()
                && live.isContainer()
                && !live.isEmpty()
                && type.way() != Type.Way.ATOMIC) {
            return live.deepCopy(); // who says nothing within it takes nothing from others
        } else if (live == null || live.isNull() || applied.isNull()) {
            return filled(type, applied.deepCopy());
        }
        return switch (type.way()) {
            case STRUCT, MAP -> live.isObject() && applied.isObject() ? maps(type, live, applied) : applied.deepCopy();
            case KEYED_LIST, SET ->
                live.isArray() && applied.isArray() ? lists(type, live, applied) : applied.deepCopy();
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
        Map<String, List<JsonNode>> there = Steps.all(type, live);
        Map<String, List<JsonNode>> said = Steps.all(type, applied);
        List<String> saidSteps = new ArrayList<>(said.keySet());
        Deque<String> shared = new ArrayDeque<>(saidSteps);
        shared.removeIf(step -> !there.containsKey(step));
        Set<String> done = new HashSet<>();
        ArrayNode merged = ((ArrayNode) live).arrayNode();
        int l = 0;
        int s = 0;
        while (l < live.size() || s < saidSteps.size()) {
            String step = l < live.size() ? Steps.item(type, live.get(l)) : "";
            if (l < live.size() && !said.containsKey(step)) {
                merged.add(live.get(l++).deepCopy());
            } else if (l < live.size() && s < saidSteps.size() && isLater(step, saidSteps.get(s), shared.peek())) {
                l++; // it comes where the applied order has it
            } else if (l < live.size() && s == saidSteps.size()) {
                l++;
            } else {
                String next = saidSteps.get(s++);
                done.add(next);
                merged.add(item(type, there.getOrDefault(next, List.of()), said.getOrDefault(next, List.of())));
                if (next.equals(shared.peek())) {
                    shared.remove();
                }
                if (l < live.size() && done.contains(step)) {
                    l++;
                }
            }
        }
        return merged;
    }

    private static boolean isLater(String step, String next, @Nullable String shared) {
        return !step.equals(next) && shared != null && !shared.equals(step);
    }

    /** Of items that stand twice, none is merged with what is said. */
    private static JsonNode item(Type type, List<JsonNode> live, List<JsonNode> applied) {
        JsonNode said = applied.get(0);
        JsonNode merged = type.way() == Type.Way.SET
                ? said.deepCopy()
                : merged(type.items(), live.size() == 1 ? live.get(0) : null, said);
        if (type.way() == Type.Way.KEYED_LIST && merged instanceof ObjectNode open) {
            fillKeys(type, open);
        }
        return merged;
    }

    /** Drops, in place, what {@code last} names and nobody owns any more, and makes null what is empty then. */
    static void prune(Type type, JsonNode value, FieldSet last, FieldSet owned) {
        if (value instanceof ObjectNode object && (type.way() == Type.Way.STRUCT || type.way() == Type.Way.MAP)) {
            last.inside().forEach((step, was) -> {
                String name = step.substring(2);
                JsonNode there = object.get(name);
                FieldSet kept = owned.find(step);
                // Whoever owns something in a declared field keeps the field; a free key is to be owned itself.
                boolean isDeclared = type.way() == Type.Way.STRUCT;
                if (there != null && goes(was, kept, isDeclared)) {
                    object.remove(name);
                } else if (there != null) {
                    boolean wasEmpty = there.isEmpty();
                    type.field(name).ifPresent(field -> prune(field, there, was, orNone(kept)));
                    if (there.isContainer()
                            && there.isEmpty()
                            && !wasEmpty
                            && !type.kept().contains(name)) {
                        object.putNull(name);
                    }
                }
            });
        } else if (value instanceof ArrayNode list
                && (type.way() == Type.Way.KEYED_LIST || type.way() == Type.Way.SET)) {
            for (int i = list.size() - 1; i >= 0; i--) {
                String step = Steps.item(type, list.get(i));
                FieldSet was = last.find(step);
                FieldSet kept = owned.find(step);
                if (was != null && goes(was, kept, false)) {
                    list.remove(i);
                } else if (was != null && type.way() == Type.Way.KEYED_LIST) {
                    prune(type.items(), list.get(i), was, orNone(kept));
                }
            }
        }
    }

    private static boolean goes(FieldSet was, @Nullable FieldSet kept, boolean isDeclared) {
        return isDeclared ? kept == null : was.isMember() && (kept == null || !kept.isMember());
    }

    private static FieldSet orNone(@Nullable FieldSet fields) {
        return fields == null ? new FieldSet() : fields;
    }
}
