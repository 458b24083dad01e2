package dev.gantry.embedded.merge;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** In which fields one state of an object differs from another. */
final class Comparison {
    /** Fields that servers hold even where they say nothing, so that they are never new. */
    private static final Set<String> ALWAYS_THERE =
            Set.of("metadata", "spec", "status", "containers", "template", "strategy", "updateStrategy");

    private final FieldSet changed = new FieldSet();
    private final FieldSet removed = new FieldSet();

    private Comparison() {}

    static Comparison of(Type type, JsonNode before, JsonNode after) {
        Comparison comparison = new Comparison();
        comparison.compare(type, before, after, comparison.changed, comparison.removed);
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

    private void compare(
            Type type, @Nullable JsonNode before, @Nullable JsonNode after, FieldSet there, FieldSet gone) {
        boolean isMap = type.way() == Type.Way.STRUCT || type.way() == Type.Way.MAP;
        boolean isList = type.way() == Type.Way.KEYED_LIST || type.way() == Type.Way.SET;
        if (before != null && before.equals(after)) {
            return;
        } else if (after == null) {
            gone.addAll(before == null ? new FieldSet() : Ownable.of(type, before));
            if (before != null && gone.isEmpty()) {
                gone.add();
            }
        } else if (before == null) {
            added(type, after, there, false);
        } else if (isMap && before.isObject() && after.isObject()) {
            fields(type, before, after, there, gone);
        } else if (isList && before.isArray() && after.isArray()) {
            items(type, before, after, there, gone);
        } else {
            there.add();
        }
    }

    private static boolean isAlwaysThere(String name, JsonNode value) {
        return value.isContainer() && ALWAYS_THERE.contains(name);
    }

    /** All of a new value, with each object and list on the way. */
    private static void added(Type type, JsonNode value, FieldSet there, boolean inItem) {
        boolean isMap = type.way() == Type.Way.STRUCT || type.way() == Type.Way.MAP;
        if (isMap && value.isObject()) {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                Type field = type.field(entry.getKey()).orElse(null);
                if (field != null) {
                    FieldSet here = there.at(Steps.field(entry.getKey()));
                    added(field, entry.getValue(), here, inItem);
                    if (inItem || !isAlwaysThere(entry.getKey(), entry.getValue())) {
                        here.add();
                    } else if (here.isEmpty()) {
                        there.remove(Steps.field(entry.getKey()));
                    }
                }
            }
        } else if (value.isArray() && (type.way() == Type.Way.KEYED_LIST || type.way() == Type.Way.SET)) {
            Steps.index(type, value).forEach((step, item) -> {
                FieldSet here = there.at(step);
                if (type.way() == Type.Way.KEYED_LIST) {
                    added(type.items(), item, here, true);
                }
                here.add();
            });
        } else {
            there.add();
        }
    }

    private void fields(Type type, JsonNode before, JsonNode after, FieldSet there, FieldSet gone) {
        Set<String> names = new LinkedHashSet<>();
        before.propertyNames().forEach(names::add);
        after.propertyNames().forEach(names::add);
        for (String name : names) {
            Type field = type.field(name).orElse(null);
            if (field == null) {
                continue; // nobody can own what the schema does not know
            }
            JsonNode now = after.get(name);
            int step = changedAt(field, before.get(name), now, Steps.field(name), there, gone);
            boolean isNew = before.get(name) == null && now != null;
            if (step != 0 && isNew && !isAlwaysThere(name, now)) {
                there.at(Steps.field(name)).add();
            } else if (step != 0 && type.way() == Type.Way.MAP && now == null) {
                gone.at(Steps.field(name)).add();
            }
        }
    }

    private void items(Type type, JsonNode before, JsonNode after, FieldSet there, FieldSet gone) {
        Map<String, JsonNode> was = Steps.index(type, before);
        Map<String, JsonNode> is = Steps.index(type, after);
        Set<String> steps = new LinkedHashSet<>(was.keySet());
        steps.addAll(is.keySet());
        for (String step : steps) {
            if (type.way() == Type.Way.KEYED_LIST) {
                changedAt(type.items(), was.get(step), is.get(step), step, there, gone);
            }
            if (!was.containsKey(step)) {
                there.at(step).add();
            } else if (!is.containsKey(step)) {
                gone.at(step).add();
            }
        }
    }

    /** Compares what stands at a step; 0 where nothing differs. */
    private int changedAt(
            Type type,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            String step,
            FieldSet there,
            FieldSet gone) {
        FieldSet changedBelow = new FieldSet();
        FieldSet removedBelow = new FieldSet();
        compare(type, before, after, changedBelow, removedBelow);
        int differs = 0;
        if (!changedBelow.isEmpty()) {
            there.at(step).addAll(changedBelow);
            differs = 1;
        }
        if (!removedBelow.isEmpty()) {
            gone.at(step).addAll(removedBelow);
            differs = 1;
        }
        return differs == 0 && (before == null) != (after == null) ? 1 : differs;
    }
}
