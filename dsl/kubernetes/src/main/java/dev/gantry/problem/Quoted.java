package dev.gantry.problem;

/** A user's value as it stands in a message: in quotes, on one line, never long, and harmless to a terminal. */
public final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    /** The value in double quotes; control characters are escaped, and what goes beyond 80 characters is left out. */
    public static String of(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2).append('"');
        int shown = Math.min(value.length(), LONGEST);
        for (int i = 0; i < shown; i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (isUnseen(c)) {
                text.append("\\u").append(Integer.toHexString(0x10000 + c).substring(1));
            } else {
                text.append(c);
            }
        }
        if (shown < value.length()) {
            text.append("…");
        }
        return text.append('"').toString();
    }

    private static boolean isUnseen(char c) {
        return c < ' ' || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) || Character.isSurrogate(c);
    }
}
