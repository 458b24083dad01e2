package dev.gantry.manifest.constraint;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many characters, items or fields there are: {@code minLength}, {@code maxItems} and their like. */
record Size(Of of, @Nullable Long least, @Nullable Long most) implements Constraint {
    /** What is counted. */
    enum Of {
        CHARACTERS("character"),
        ITEMS("item"),
        FIELDS("field");

        private final String noun;

        Of(String noun) {
            this.noun = noun;
        }

        /** Minus one for a value of another type. Characters are those of Unicode, not of Java. */
        long in(Object value) {
            return switch (this) {
                case CHARACTERS -> value instanceof String text ? text.codePointCount(0, text.length()) : -1;
                case ITEMS -> value instanceof List<?> list ? list.size() : -1;
                case FIELDS -> value instanceof Map<?, ?> map ? map.size() : -1;
            };
        }

        String counted(long count) {
            return count + " " + noun + (count == 1 ? "" : "s");
        }
    }

    @Override
    public void check(Object value, String path, Violations out) {
        long size = of.in(value);
        if (size < 0) {
            return;
        }
        if (least != null && size < least) {
            out.add(path, "has " + of.counted(size), "has at least " + of.counted(least), "");
        }
        if (most != null && size > most) {
            out.add(path, "has " + of.counted(size), "has at most " + of.counted(most), "");
        }
    }

    @Override
    public String rule() {
        return least == null
                ? most == null ? "" : "has at most " + of.counted(most)
                : "has at least " + of.counted(least) + (most == null ? "" : " and at most " + of.counted(most));
    }
}
