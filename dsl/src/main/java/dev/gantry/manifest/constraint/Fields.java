package dev.gantry.manifest.constraint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code required}, and the schemas of {@code properties} and {@code additionalProperties}. */
record Fields(
        List<String> required,
        Map<String, Schema> properties,
        @Nullable Schema additional) implements Constraint {
    @Override
    public void check(Object value, String path, Violations out) {
        if (!(value instanceof Map<?, ?> map)) {
            return;
        }
        for (String name : required) {
            if (!map.containsKey(name)) {
                out.add(Shown.field(path, name), "is missing", "is required", "Add it.");
            }
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String name = String.valueOf(entry.getKey());
            Schema property = properties.get(name);
            if (property != null) {
                property.check(entry.getValue(), Shown.field(path, name), out);
            } else if (additional != null) {
                additional.check(entry.getValue(), path + "[" + name + "]", out);
            }
        }
    }

    @Override
    public String rule() {
        List<String> rules = new ArrayList<>();
        if (!required.isEmpty()) {
            rules.add("has " + Shown.list(required, " and "));
        }
        properties.forEach((name, schema) -> rules.add("has " + name + " that " + schema.rule()));
        return Shown.list(rules, " and ");
    }
}
