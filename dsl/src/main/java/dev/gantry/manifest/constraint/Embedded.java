package dev.gantry.manifest.constraint;

import java.util.Map;

/** {@code x-kubernetes-embedded-resource}: it says of what API version and kind it is. */
record Embedded() implements Constraint {
    @Override
    public void check(Object value, String path, Violations out) {
        if (value instanceof Map<?, ?> map) {
            for (String name : new String[] {"apiVersion", "kind"}) {
                Object said = map.get(name);
                if (!(said instanceof String text) || text.isEmpty()) {
                    out.add(
                            Shown.field(path, name),
                            said == null ? "is missing" : "is " + Shown.value(said, path),
                            "is required of a whole object",
                            "Say it.");
                }
            }
        }
    }

    @Override
    public String rule() {
        return "has apiVersion and kind";
    }
}
