package dev.gantry.cli;

/** The few signs that are no plain letters, and what stands for them where they cannot be shown. */
final class Glyphs {
    static final String DONE = "✓";
    static final String FAILED = "✗";
    static final String WAITING = "◌";
    static final String SPINNER = "◐◓◑◒";

    private static final String SIGNS = DONE + FAILED + WAITING + SPINNER + "→…·│";
    private static final String[] PLAIN = {"+", "x", "o", "|", "/", "-", "\\", "->", "...", "-", "|"};

    private Glyphs() {}

    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int sign = SIGNS.indexOf(text.charAt(i));
            plain.append(sign < 0 ? String.valueOf(text.charAt(i)) : PLAIN[sign]);
        }
        return plain.toString();
    }

    /** Without what would move a terminal's cursor or change its colours: messages come from anywhere. */
    static String harmless(String message) {
        StringBuilder text = new StringBuilder(message.length());
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            text.append(c == '\t' ? "    " : Character.isISOControl(c) ? " " : String.valueOf(c));
        }
        return text.toString().stripTrailing();
    }
}
