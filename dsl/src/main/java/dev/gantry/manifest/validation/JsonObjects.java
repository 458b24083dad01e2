package dev.gantry.manifest.validation;

/** Tells whether a text is a JSON object, without making a tree of it. */
final class JsonObjects {
    private static final int DEEPEST = 100;

    private final String text;
    private int at;

    private JsonObjects(String text) {
        this.text = text;
    }

    static boolean is(String text) {
        JsonObjects reader = new JsonObjects(text);
        reader.space();
        if (reader.at >= text.length() || text.charAt(reader.at) != '{' || !reader.value(0)) {
            return false;
        }
        reader.space();
        return reader.at == text.length();
    }

    private boolean value(int depth) {
        space();
        if (at >= text.length() || depth > DEEPEST) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '{' -> members('}', true, depth);
            case '[' -> members(']', false, depth);
            case '"' -> string();
            default -> word();
        };
    }

    private boolean members(char end, boolean hasKeys, int depth) {
        at++;
        space();
        if (is(end)) {
            return true;
        }
        while (true) {
            space();
            if (hasKeys) {
                if (at >= text.length() || text.charAt(at) != '"' || !string()) {
                    return false;
                }
                space();
                if (!is(':')) {
                    return false;
                }
            }
            if (!value(depth + 1)) {
                return false;
            }
            space();
            if (is(end)) {
                return true;
            }
            if (!is(',')) {
                return false;
            }
        }
    }

    private boolean string() {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '"') {
                at++;
                return true;
            } else if (c < ' ') {
                return false;
            }
        }
        return false;
    }

    /** A number, true, false or null. */
    private boolean word() {
        int start = at;
        while (at < text.length()
                && ("+-.".indexOf(text.charAt(at)) >= 0 || Character.isLetterOrDigit(text.charAt(at)))) {
            at++;
        }
        String word = text.substring(start, at);
        return word.equals("true")
                || word.equals("false")
                || word.equals("null")
                || word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    }

    private boolean is(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
