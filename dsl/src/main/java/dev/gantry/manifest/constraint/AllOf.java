package dev.gantry.manifest.constraint;

import java.util.ArrayList;
import java.util.List;

/** {@code allOf}: all of some schemas are kept. */
record AllOf(List<Schema> schemas) implements Constraint {
    @Override
    public void check(Object value, String path, Violations out) {
        for (Schema schema : schemas) {
            schema.check(value, path, out);
        }
    }

    @Override
    public String rule() {
        List<String> rules = new ArrayList<>();
        for (Schema schema : schemas) {
            rules.add(schema.rule());
        }
        return Shown.list(rules, " and ");
    }
}
