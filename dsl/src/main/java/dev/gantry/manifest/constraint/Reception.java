package dev.gantry.manifest.constraint;

import dev.gantry.problem.NearNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the server does with an object before it looks at it: leaves out unknown fields (which are mistakes), and nulls where
 * null is no value, and fills in defaults.
 */
final class Reception {
    private final Violations out;

    Reception(Violations out) {
        this.out = out;
    }

    void take(Map<String, @Nullable Object> object, Schema schema) {
        known(object, schema, "");
        complete(object, schema);
    }

    private void known(@Nullable Object value, Schema schema, String path) {
        Structure structure = schema.structure();
        if (value instanceof Map<?, ?> map) {
            List<Object> unknown = new ArrayList<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                String name = String.valueOf(entry.getKey());
                Schema field = structure.field(name);
                if (structure.isGiven(name)) {
                    continue;
                }
                if (field != null) {
                    known(entry.getValue(), field, path(structure, path, name));
                } else if (!structure.keepsUnknown()) {
                    out.add(
                            Shown.field(path, name),
                            "is not known",
                            "is no field",
                            NearNames.offer(name, structure.properties().keySet()));
                    unknown.add(name);
                }
            }
            unknown.forEach(map::remove);
        } else if (value instanceof List<?> list && structure.items().isPresent()) {
            for (int i = 0; i < list.size(); i++) {
                known(list.get(i), structure.items().get(), path + "[" + i + "]");
            }
        }
    }

    static String path(Structure structure, String path, String name) {
        return structure.properties().containsKey(name) ? Shown.field(path, name) : path + "[" + name + "]";
    }

    @SuppressWarnings("unchecked") // plain Java's maps have strings as keys
    private static void complete(@Nullable Object value, Schema schema) {
        Structure structure = schema.structure();
        if (value instanceof Map<?, ?> map) {
            fields((Map<String, @Nullable Object>) map, structure);
        } else if (value instanceof List<?> list && structure.items().isPresent()) {
            Schema items = structure.items().get();
            List<@Nullable Object> changed = (List<@Nullable Object>) list;
            for (int i = 0; i < changed.size(); i++) {
                if (isMissing(changed.get(i), items)) {
                    changed.set(i, copy(items.structure().fallback()));
                }
                complete(changed.get(i), items);
            }
        }
    }

    private static void fields(Map<String, @Nullable Object> map, Structure structure) {
        map.entrySet().removeIf(entry -> {
            Schema field = structure.field(entry.getKey());
            return field != null
                    && isMissing(entry.getValue(), field)
                    && field.structure().fallback() == null;
        });
        structure.properties().forEach((name, field) -> {
            Object fallback = field.structure().fallback();
            if (fallback != null && (!map.containsKey(name) || isMissing(map.get(name), field))) {
                map.put(name, copy(fallback));
            }
        });
        for (Map.Entry<String, @Nullable Object> entry : map.entrySet()) {
            Schema field = structure.field(entry.getKey());
            if (field != null) {
                if (isMissing(entry.getValue(), field)) {
                    entry.setValue(copy(field.structure().fallback()));
                }
                complete(entry.getValue(), field);
            }
        }
    }

    private static boolean isMissing(@Nullable Object value, Schema schema) {
        return value == null && !schema.isNullable();
    }

    /** Defaults are filled in again and again, and each time with more of their own. */
    private static @Nullable Object copy(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, value) -> copy.put(String.valueOf(name), copy(value)));
            return copy;
        }
        if (tree instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return tree;
    }
}
