package dev.gantry.codegen.crd;

/**
 * Keeps patterns out that say little and mean much: {@code ((a{1000}){1000}){1000}}. Go takes no more than 1,000 in all. The
 * checks at synth, which this module does not see, have the same bounds.
 */
final class Repetition {
    private static final int MOST = 1000;
    /** RE2/J takes a third of a second for one of that length, and then more than in proportion. */
    private static final int LONGEST = 1 << 14;

    private final String pattern;
    private int at;

    private Repetition(String pattern) {
        this.pattern = pattern;
    }

    /** Whether counted repetitions in one another repeat something more than 1,000 times, or the text is beyond reason. */
    static boolean isBeyondBounds(String pattern) {
        return pattern.length() > LONGEST || new Repetition(pattern).largest(0) > MOST;
    }

    /** The largest product of counts in one another, of a group's inside. */
    private long largest(int depth) {
        long largest = 1;
        long last = 1;
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            if (c == ')') {
                break;
            } else if (c == '\\') {
                escape();
                last = 1;
            } else if (c == '[') {
                set();
                last = 1;
            } else if (c == '(') {
                last = depth > MOST ? MOST + 1 : largest(depth + 1);
            } else if (c == '{' && count() > 0) {
                last = Math.min(last * count(), Integer.MAX_VALUE);
                at = pattern.indexOf('}', at) + 1;
            } else if (c != '*' && c != '+' && c != '?') {
                last = 1;
            }
            largest = Math.max(largest, last);
        }
        return largest;
    }

    private void escape() {
        if (at < pattern.length() && pattern.charAt(at) == 'Q') {
            int end = pattern.indexOf("\\E", at);
            at = end < 0 ? pattern.length() : end + 2;
        } else {
            at++;
        }
    }

    private void set() {
        at += at < pattern.length() && pattern.charAt(at) == '^' ? 1 : 0;
        at += at < pattern.length() && pattern.charAt(at) == ']' ? 1 : 0;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : pattern.startsWith("[:", at) ? 2 : 1;
        }
        at++;
    }

    /** The larger count of <code>{2,3}</code>, where the brace begins one; 0 where it is a brace like any other. */
    private long count() {
        int end = pattern.indexOf('}', at);
        if (end < 0 || end - at > 12) {
            return 0;
        }
        long count = 0;
        long number = 0;
        for (int i = at; i < end; i++) {
            char c = pattern.charAt(i);
            if (c == ',' && i > at) {
                count = number;
                number = 0;
            } else if (c >= '0' && c <= '9') {
                number = 10 * number + c - '0';
            } else {
                return 0;
            }
        }
        return Math.max(1, Math.max(count, number));
    }
}
