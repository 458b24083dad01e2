package dev.gantry;

/** The forms of an image's name and digest. */
final class ImageNames {
    private static final int SHORTEST_HASH = 32;

    private ImageNames() {}

    /** A path of lower-case words, behind a registry's host or not. */
    static boolean isName(String text) {
        int slash = text.indexOf('/');
        return isPath(slash > 0 && isHost(text, slash) ? text.substring(slash + 1) : text);
    }

    /** Letters, digits, dots and dashes up to an end, the first one of the first two, and a port or none. */
    private static boolean isHost(String text, int end) {
        int colon = text.indexOf(':');
        int host = colon < 0 || colon > end ? end : colon;
        if (host == 0 || !Spelling.isAlphanumeric(text.charAt(0)) || host + 1 == end) {
            return false;
        }
        for (int i = 1; i < host; i++) {
            char c = text.charAt(i);
            if (!Spelling.isAlphanumeric(c) && c != '.' && c != '-') {
                return false;
            }
        }
        for (int i = host + 1; i < end; i++) {
            if (!Spelling.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Lower-case letters and digits, with '.', '_', '-' and '/' inside; beside a '/' none of the others. */
    private static boolean isPath(String text) {
        char before = '/';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = isLetter(c);
            boolean isSeparator = c == '.' || c == '_' || c == '-';
            if (!isLetter && (c == '/' ? !isLetter(before) : !isSeparator || before == '/')) {
                return false;
            }
            before = c;
        }
        return isLetter(before);
    }

    /** An algorithm, a colon and hexadecimal digits. */
    static boolean isDigest(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || text.length() - colon - 1 < SHORTEST_HASH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = i < colon ? isLetter(c) : i == colon || Spelling.isDigit(c) || (c >= 'a' && c <= 'f');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return Spelling.isLower(c) || Spelling.isDigit(c);
    }
}
