package dev.gantry.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is to be said under one word of a definition.
 *
 * @param word {@code placed}
 * @param lines what stands under it, in order
 */
record Fact(String word, List<Line> lines) {
    /**
     * One line of it.
     *
     * @param key by which it is compared with the line of another environment: a variable's name, a path
     * @param text what is compared
     * @param shown for a person
     */
    record Line(String key, String text, String shown) {}

    /** One value. */
    static Fact one(String word, String text) {
        return new Fact(word, text.isEmpty() ? List.of() : List.of(new Line("", text, text)));
    }

    /** Some values without keys; equal ones are the same. */
    static Fact some(String word, List<?> values) {
        List<Line> lines = new ArrayList<>();
        for (Object value : values) {
            lines.add(new Line(value.toString(), value.toString(), value.toString()));
        }
        return new Fact(word, lines);
    }

    /** Values under keys. */
    static Fact keyed(String word, Map<String, String> values) {
        List<Line> lines = new ArrayList<>();
        values.forEach((key, text) -> lines.add(new Line(key, text, shown(key, text))));
        return new Fact(word, lines);
    }

    /** A line with its key: {@code HEAT = 250}. */
    static String shown(String key, String text) {
        return key.isEmpty() ? text : key + " = " + text;
    }
}
