package dev.gantry.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was said to a command.
 *
 * @param values the options, by their long names, and their values in order
 * @param operands what was said without an option
 */
record Said(Map<String, List<String>> values, List<String> operands) {
    boolean flag(String option) {
        return values.containsKey(option);
    }

    Optional<String> text(String option) {
        List<String> all = texts(option);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** All values of an option that may be said more than once. */
    List<String> texts(String option) {
        return values.getOrDefault(option, List.of());
    }

    /**
     * Understands what most calls are: each option once, by a whole name, its value after it or after {@code =}.
     *
     * @return empty for anything else, which may be help, an operand, another way to say it, or a mistake: picocli knows,
     *     but it takes longer to load than a synth to run
     */
    static Optional<Said> plainly(List<Option> options, List<String> words) {
        Map<String, List<String>> values = new HashMap<>();
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
            values.put(option.get().name(), List.of(value));
        }
        return Optional.of(new Said(values, List.of()));
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
