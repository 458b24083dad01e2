package dev.gantry.cli;

import dev.gantry.problem.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was wrong with a command line, and what may have been meant. */
final class Mistake {
    private Mistake() {}

    static String told(ParameterException mistake) {
        if (!(mistake instanceof UnmatchedArgumentException unmatched)) {
            return sentence(String.valueOf(mistake.getMessage()));
        }
        String word = unmatched.getUnmatched().get(0);
        CommandLine at = mistake.getCommandLine();
        if (word.startsWith("-")) {
            String option = word.split("=", 2)[0];
            return ("There is no option " + option + ". " + near(option, optionsOf(at))).strip();
        }
        if (at.getParent() == null) {
            List<String> known = Commands.all().stream().map(Command::name).toList();
            String near = NearNames.offer(word, known);
            // Help lists them with what each does.
            return "There is no command \"" + word + "\"." + (near.isEmpty() ? "" : " " + near);
        }
        return "\"" + word + "\" is one word too many.";
    }

    private static List<String> optionsOf(CommandLine command) {
        List<String> names = new ArrayList<>();
        for (OptionSpec option : command.getCommandSpec().options()) {
            names.addAll(List.of(option.names()));
        }
        return names;
    }

    private static String near(String option, List<String> known) {
        List<String> near = option.startsWith("--") ? NearNames.of(option, known) : List.of();
        return near.isEmpty() ? "" : "Did you mean " + near.get(0) + "?";
    }

    /** Picocli's words, as ours are: with a capital and a full stop. */
    private static String sentence(String message) {
        String text = message.strip();
        String first = text.substring(0, Math.min(1, text.length())).toUpperCase(Locale.ROOT);
        return first + text.substring(first.length()) + (text.endsWith(".") || text.endsWith("?") ? "" : ".");
    }
}
