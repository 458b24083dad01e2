package dev.gantry.manifest.validation;

import org.jspecify.annotations.Nullable;

/** The path of a field, written down only where there is something to tell: {@code spec.ports[0].port}. */
final class At {
    private static final int FIELD = -1;
    private static final int KEY = -2;

    /** The object itself. */
    static final At ROOT = new At(null, "", FIELD);

    static final At METADATA = ROOT.in("metadata");
    static final At SPEC = ROOT.in("spec");

    private final @Nullable At outer;
    private final String name;
    private final int index;

    private At(@Nullable At outer, String name, int index) {
        this.outer = outer;
        this.name = name;
        this.index = index;
    }

    At in(String field) {
        return new At(this, field, FIELD);
    }

    At nth(int item) {
        return new At(this, "", item);
    }

    /** Of a map. */
    At key(String key) {
        return new At(this, key, KEY);
    }

    private void write(StringBuilder text) {
        if (outer != null) {
            outer.write(text);
        }
        if (index >= 0) {
            text.append('[').append(index).append(']');
        } else if (index == KEY) {
            text.append('[').append(name).append(']');
        } else if (!name.isEmpty()) {
            text.append(text.isEmpty() ? "" : ".").append(name);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }
}
