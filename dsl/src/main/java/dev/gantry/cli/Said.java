package dev.gantry.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options that were said, by their long names, and their values. */
record Said(Map<String, String> values) {
    boolean flag(String option) {
        return values.containsKey(option);
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /**
     * Understands what most calls are: each option once, by a whole name, its value after it or after {@code =}.
     *
     * @return empty for anything else, which may be help, another way to say it, or a mistake: picocli knows, but it
     *     takes longer to load than a synth to run
     */
    static Optional<Said> plainly(List<Option> options, List<String> words) {
        Map<String, String> values = new HashMap<>();
        int next = 0;
        while (next < words.size()) {
            String word = words.get(next++);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            Optional<Option> option = named(options, equals < 0 ? word : word.substring(0, equals));
            if (option.isEmpty() || values.containsKey(option.get().name())) {
                return Optional.empty();
            }
            String value = "";
            if (option.get().isFlag()) {
                if (equals >= 0) {
                    return Optional.empty();
                }
            } else if (equals >= 0) {
                value = word.substring(equals + 1);
            } else if (next < words.size() && !words.get(next).startsWith("-")) {
                value = words.get(next++);
            } else {
                return Optional.empty();
            }
            values.put(option.get().name(), value);
        }
        return Optional.of(new Said(values));
    }

    private static Optional<Option> named(List<Option> options, String name) {
        for (Option option : options) {
            if (option.names().contains(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }
}
