package dev.gantry.cli;

import java.util.Map;

/** What a person types to run this program, as far as it can be known. */
final class ProgramName {
    /** Set by a launcher script to its own name. */
    private static final String VARIABLE = "GANTRY_PROGRAM";

    private ProgramName() {}

    /**
     * @param command the main class, or the jar, and the arguments, as the JVM keeps them in {@code sun.java.command}
     */
    static String of(Map<String, String> environment, String command) {
        String told = environment.getOrDefault(VARIABLE, "");
        if (!told.isEmpty()) {
            return told;
        }
        String main = firstWord(command.strip());
        if (main.endsWith(".jar")) {
            return "java -jar " + main;
        }
        String simple = main.substring(main.lastIndexOf('.') + 1);
        return simple.isEmpty() ? "program" : simple;
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
