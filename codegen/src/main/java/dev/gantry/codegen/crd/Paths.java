package dev.gantry.codegen.crd;

import java.util.regex.Pattern;

/** Paths in messages. */
final class Paths {
    private static final int LONGEST = 300;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_$-]+");

    private Paths() {}

    /** A field in a path; in quotes where its name could be taken for more than one. */
    static String field(String name) {
        return PLAIN.matcher(name).matches()
                ? name
                : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The path without its first dot, and without its middle where it is long; control characters are not shown. */
    static String shortened(String path) {
        String text = path.startsWith(".") ? path.substring(1) : path;
        String whole = text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST / 2) + "…" + text.substring(text.length() - LONGEST / 2);
        StringBuilder shown = new StringBuilder();
        whole.codePoints()
                .forEach(c -> shown.append(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                                ? String.format("\\u%04x", c)
                                : Character.toString(c)));
        return shown.toString();
    }
}
