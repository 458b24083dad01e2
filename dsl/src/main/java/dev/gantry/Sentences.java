package dev.gantry;

import java.util.List;

/** Parts of sentences. */
final class Sentences {
    private Sentences() {}

    static String joined(List<?> parts, String between) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : between).append(parts.get(i));
        }
        return text.toString();
    }
}
