package dev.gantry;

/**
 * The forms of names that words ask for, by hand rather than as regular expressions: to load and compile those would take
 * a small app longer than to write its manifest.
 */
final class Spelling {
    private Spelling() {}

    /** 1 to so many lower-case letters, digits and dashes, with none of the last at either end. */
    static boolean isLabel(String text, int longest) {
        int last = text.length() - 1;
        if (last < 0 || last >= longest || text.charAt(0) == '-' || text.charAt(last) == '-') {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if (!isLower(c) && !isDigit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** 1 to so many letters, digits, dots, dashes and underscores. */
    static boolean isWord(String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isAlphanumeric(c) && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    static boolean isAlphanumeric(char c) {
        return isLower(c) || isDigit(c) || (c >= 'A' && c <= 'Z');
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
