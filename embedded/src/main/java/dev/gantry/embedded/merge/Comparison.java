package dev.gantry.embedded.merge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** In which fields one state of an object differs from another. */
final class Comparison {
    private final FieldSet changed = new FieldSet();
    private final FieldSet removed = new FieldSet();

    private Comparison() {}

    static Comparison of(Type type, JsonNode before, JsonNode after) {
        Comparison comparison = new Comparison();
        compare(type, before, after, comparison.changed, comparison.removed);
        return comparison;
    }

    /** Fields that are new or have another value. */
    FieldSet changed() {
        return changed;
    }

    /** Fields that are gone. */
    FieldSet removed() {
        return removed;
    }

    private static void compare(
            Type type, @Nullable JsonNode before, @Nullable JsonNode after, FieldSet there, FieldSet gone) {
        if (before != null && after != null && isSame(before, after)) {
            return;
        }
        boolean isMap = type.way() == Type.Way.STRUCT || type.way() == Type.Way.MAP;
        boolean isList = type.way() == Type.Way.KEYED_LIST || type.way() == Type.Way.SET;
        if (isMap && (hasFields(before) || hasFields(after)) && !isValue(before) && !isValue(after)) {
            fields(type, before, after, there, gone);
        } else if (isList && (hasItems(before) || hasItems(after))) {
            items(type, before, after, there, gone);
        } else if (before != null && after != null) {
            there.add();
        }
        if (before == null) {
            there.add();
        } else if (after == null) {
            gone.add();
        }
    }

    /** Whether two values are equal, in whatever size numbers are kept. */
    @SuppressWarnings("ReferenceEquality") // what both share need not be looked at
    static boolean isSame(JsonNode one, JsonNode other) {
        if (one == other) {
            return true;
        } else if (one.isObject() && other.isObject()) {
            boolean same = one.size() == other.size();
            for (Map.Entry<String, JsonNode> field : same ? one.properties() : Set.<Map.Entry<String, JsonNode>>of()) {
                JsonNode there = other.get(field.getKey());
                if (there == null || !isSame(field.getValue(), there)) {
                    return false;
                }
            }
            return same;
        } else if (one.isArray() && other.isArray()) {
            boolean same = one.size() == other.size();
            for (int i = 0; same && i < one.size(); i++) {
                same = isSame(one.get(i), other.get(i));
            }
            return same;
        }
        boolean areNumbers = one.isNumber() && other.isNumber();
        return one.equals(other) || (areNumbers && one.decimalValue().compareTo(other.decimalValue()) == 0);
    }

    private static boolean areSame(List<JsonNode> some, List<JsonNode> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = isSame(some.get(i), others.get(i));
        }
        return same;
    }

    private static boolean hasFields(@Nullable JsonNode value) {
        return value != null && value.isObject() && !value.isEmpty();
    }

    private static boolean hasItems(@Nullable JsonNode value) {
        return value != null && value.isArray() && !value.isEmpty();
    }

    private static boolean isValue(@Nullable JsonNode value) {
        return value != null && (value.isArray() || (value.isValueNode() && !value.isNull()));
    }

    @SuppressWarnings("ReferenceEquality")
    private static void fields(
            Type type, @Nullable JsonNode before, @Nullable JsonNode after, FieldSet there, FieldSet gone) {
        Set<String> names = new LinkedHashSet<>();
        if (before != null) {
            names.addAll(before.propertyNames());
        }
        if (after != null) {
            names.addAll(after.propertyNames());
        }
        for (String name : names) {
            JsonNode was = before == null ? null : before.get(name);
            JsonNode is = after == null ? null : after.get(name);
            if (was != null && was == is) {
                continue; // both share it
            }
            Type field = type.field(name).orElse(null);
            if (field != null) { // nobody can own what the schema does not know
                boolean isKept = type.kept().contains(name);
                JsonNode old = was == null && before != null && isKept ? nothing(is) : was;
                JsonNode now = is == null && after != null && isKept ? nothing(was) : is;
                if (old != null || now != null) {
                    compareAt(field, old, now, Steps.field(name), there, gone);
                }
            }
        }
    }

    /** What a server holds where a field that it always holds is not said. */
    private static @Nullable JsonNode nothing(@Nullable JsonNode elsewhere) {
        if (elsewhere == null || !elsewhere.isContainer()) {
            return null;
        }
        return elsewhere.isArray() ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
    }

    private static void items(
            Type type, @Nullable JsonNode before, @Nullable JsonNode after, FieldSet there, FieldSet gone) {
        Map<String, List<JsonNode>> was = Steps.all(type, before);
        Map<String, List<JsonNode>> is = Steps.all(type, after);
        Set<String> steps = new LinkedHashSet<>(was.keySet());
        steps.addAll(is.keySet());
        for (String step : steps) {
            List<JsonNode> old = was.getOrDefault(step, List.of());
            List<JsonNode> now = is.getOrDefault(step, List.of());
            if (old.size() <= 1 && now.size() <= 1) {
                compareAt(type.items(), only(old), only(now), step, there, gone);
            } else if (old.size() > 1 && now.size() > 1) {
                if (!areSame(old, now)) {
                    there.at(step).add();
                }
            } else if (old.size() > 1) {
                if (!now.isEmpty()) {
                    compareAt(type.items(), null, only(now), step, there, gone);
                }
                gone.at(step).add();
            } else {
                if (!old.isEmpty()) {
                    compareAt(type.items(), only(old), null, step, there, gone);
                }
                there.at(step).add();
            }
        }
    }

    private static @Nullable JsonNode only(List<JsonNode> items) {
        return items.isEmpty() ? null : items.get(0);
    }

    /** Compares what stands at a step. */
    private static void compareAt(
            Type type,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            String step,
            FieldSet there,
            FieldSet gone) {
        if (before == null) {
            compare(type, null, after, there.at(step), gone); // all of it is new, and nothing gone
            return;
        } else if (after == null) {
            compare(type, before, null, there, gone.at(step)); // the other way round
            return;
        }
        FieldSet changedBelow = new FieldSet();
        FieldSet removedBelow = new FieldSet();
        compare(type, before, after, changedBelow, removedBelow);
        if (!changedBelow.isEmpty()) {
            there.at(step).addAll(changedBelow);
        }
        if (!removedBelow.isEmpty()) {
            gone.at(step).addAll(removedBelow);
        }
    }
}
