package dev.gantry.manifest.constraint;

import java.util.List;

/** {@code items}: each item of a list keeps a schema. */
record Items(Schema schema) implements Constraint {
    @Override
    public void check(Object value, String path, Violations out) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                schema.check(list.get(i), path + "[" + i + "]", out);
            }
        }
    }

    @Override
    public String rule() {
        return "has items, each of which " + schema.rule();
    }
}
