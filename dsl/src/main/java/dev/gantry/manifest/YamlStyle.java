package dev.gantry.manifest;

/**
 * How a string is written in YAML that does not stand as it is. It does only where readers of 1.1 (kubectl's) and of 1.2
 * read the same string, and neither could take it for a number, a date, a boolean, null or YAML's own syntax.
 */
enum YamlStyle {
    /** In double quotes, with escapes. */
    QUOTED,
    /** As a block of its own lines ({@code |}). */
    LITERAL,
    /** As a block whose first line begins with spaces, so that its indentation must be told ({@code |2}). */
    LITERAL_INDENTED;

    private static final int LONGEST_WORD = 5;

    /** What a character of ASCII may be in a plain string. */
    private static final byte NEVER = 0, INSIDE = 1, LETTER = 2, START = 3, NUMERIC = 4, SIGN = 5;

    private static final byte[] KINDS = kinds();

    /** The letters and marks of which numbers and dates are made, in any notation of any reader. */
    private static final boolean[] OF_NUMBERS = ofNumbers();

    /** The style of a value that cannot stand as it is. */
    static YamlStyle ofOther(String text) {
        return text.indexOf('\n') < 0 ? QUOTED : ofLines(text);
    }

    /** Whether a key or value can stand as it is. */
    static boolean isPlain(String text) {
        int length = text.length();
        if (length == 0 || text.charAt(length - 1) == ' ' || text.charAt(length - 1) == ':') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                int character = text.codePointAt(i);
                if (!isSeen(character)) {
                    return false;
                }
                i += Character.charCount(character) - 1;
            } else if (KINDS[c] == NEVER
                    || (c == ':' && text.charAt(i + 1) == ' ')
                    || (c == '#' && i > 0 && text.charAt(i - 1) == ' ')) {
                return false;
            }
        }
        return mayBegin(text, length);
    }

    private static boolean mayBegin(String text, int length) {
        char first = text.charAt(0);
        return first >= 0x80
                || switch (KINDS[first]) {
                    case LETTER -> length > LONGEST_WORD || !isWord(text);
                    case START -> !text.startsWith("<<") && !text.equals("=");
                    case NUMERIC -> !isLikeNumber(text);
                    case SIGN -> length > 1 && mayFollowSign(text) && !text.startsWith("---");
                    default -> false;
                };
    }

    private static boolean mayFollowSign(String text) {
        char second = text.charAt(1);
        return second != ' ' && second < 0x80 && (KINDS[second] != NUMERIC || !isLikeNumber(text));
    }

    /** Whether a reader of 1.1 takes the word for a boolean, null or a number. */
    private static boolean isWord(String text) {
        return switch (text.length()) {
            case 1 -> isOneOf(text, "y", "n");
            case 2 -> isOneOf(text, "no", "on");
            case 3 -> isOneOf(text, "yes", "off", "nan", "inf");
            case 4 -> isOneOf(text, "true", "null");
            default -> isOneOf(text, "false");
        };
    }

    private static boolean isOneOf(String text, String... words) {
        for (String word : words) {
            if (text.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLikeNumber(String text) {
        if (isVersion(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || !OF_NUMBERS[c]) {
                return false;
            }
        }
        return true;
    }

    /** Digits around two dots or more, as in {@code 1.27.3} and {@code 10.0.0.1}: no reader has such a number. */
    private static boolean isVersion(String text) {
        int dots = 0;
        char before = '.';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c != '.' || before == '.')) {
                return false;
            }
            dots += c == '.' ? 1 : 0;
            before = c;
        }
        return dots > 1 && before != '.';
    }

    private static YamlStyle ofLines(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        // White space at the end of the last line would be easy to lose, and a block of empty lines hard to see.
        if (end == 0 || text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t') {
            return QUOTED;
        }
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                int character = text.codePointAt(i);
                if (!isSeen(character)) {
                    return QUOTED;
                }
                i += Character.charCount(character) - 1;
            } else if ((c < ' ' && c != '\n' && c != '\t') || c == 0x7F) {
                return QUOTED;
            }
        }
        int first = 0;
        while (text.charAt(first) == '\n') {
            first++;
        }
        return switch (text.charAt(first)) {
            case '\t' -> QUOTED; // a reader that looks for the indentation stumbles over it
            case ' ' -> LITERAL_INDENTED;
            default -> LITERAL;
        };
    }

    /**
     * Whether a character beyond ASCII is written as it is: neither refused by a YAML reader, nor a line break to one of
     * them, nor invisible or able to make a line look like another. A list of our own, since Java's grows with each JDK.
     */
    static boolean isSeen(int c) {
        if (c < 0x2000) {
            return c > 0xA0 && c != 0xAD && c != 0x61C && c != 0x180E;
        }
        if (c < 0x3001) {
            return c > 0x200F && !(c >= 0x2028 && c <= 0x202F) && !(c >= 0x205F && c <= 0x206F) && c != 0x3000;
        }
        if (c < 0x10000) {
            return c < 0xD800 || (c > 0xDFFF && c < 0xFFF0 && c != 0xFEFF && !(c >= 0xFDD0 && c <= 0xFDEF));
        }
        return (c & 0xFFFF) < 0xFFFE && !(c >= 0xE0000 && c < 0xE1000);
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[0x80];
        for (char c = ' '; c < 0x7F; c++) {
            kinds[c] = Character.isLetter(c)
                    ? LETTER
                    : Character.isDigit(c) || c == '.'
                            ? NUMERIC
                            : c == '+' || c == '-' ? SIGN : "/_$()\\<=^;".indexOf(c) >= 0 ? START : INSIDE;
        }
        return kinds;
    }

    private static boolean[] ofNumbers() {
        boolean[] ofNumbers = new boolean[0x80];
        for (char c : "0123456789abcdefABCDEFxXoOpPtTzZiInN_:.,+- ".toCharArray()) {
            ofNumbers[c] = true;
        }
        return ofNumbers;
    }
}
