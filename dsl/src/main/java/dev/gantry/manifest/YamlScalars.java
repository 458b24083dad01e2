package dev.gantry.manifest;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes the text of keys and strings. */
final class YamlScalars {
    private static final String HEX = "0123456789abcdef";

    private static final int SLOTS = 512;
    private static final int LONGEST_KNOWN = 64;

    private final Utf8 out;
    /** Texts that could stand as they are a moment ago, and their bytes: a manifest has few, each many times. */
    private final @Nullable String[] plain = new String[SLOTS];

    private final byte[][] plainBytes = new byte[SLOTS][];

    YamlScalars(Utf8 out) {
        this.out = out;
    }

    void key(String key) {
        if (!isWrittenPlain(key, key)) {
            quoted(key, key);
        }
    }

    /** Writes a text that can stand as it is; says so of one that cannot. */
    boolean isWrittenPlain(String text, String field) {
        boolean isShort = text.length() <= LONGEST_KNOWN;
        int slot = isShort ? slot(text) : 0;
        if (isShort && text.equals(plain[slot])) {
            out.bytes(plainBytes[slot]);
            return true;
        }
        if (!YamlStyle.isPlain(text)) {
            return false;
        }
        if (isShort) {
            plain[slot] = text;
            plainBytes[slot] = text.getBytes(StandardCharsets.UTF_8);
            out.bytes(plainBytes[slot]);
        } else {
            out.text(text, 0, text.length(), field);
        }
        return true;
    }

    private static int slot(String text) {
        int hash = text.hashCode();
        return (hash ^ hash >>> 9 ^ hash >>> 18) & SLOTS - 1;
    }

    void quoted(String text, String field) {
        out.ascii('"');
        int from = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int character = c < 0x80 ? c : text.codePointAt(i);
            int next = i + Character.charCount(character);
            if (isEscaped(character)) {
                out.text(text, from, i, field);
                escape(character);
                from = next;
            }
            i = next;
        }
        out.text(text, from, text.length(), field);
        out.ascii('"');
    }

    /** Half of a surrogate pair is not escaped: it goes to the output, which refuses it. */
    private static boolean isEscaped(int c) {
        if (c < 0x80) {
            return c < ' ' || c == '"' || c == '\\' || c == 0x7F;
        }
        return !YamlStyle.isSeen(c) && !(c >= 0xD800 && c <= 0xDFFF);
    }

    private void escape(int c) {
        switch (c) {
            case '"' -> out.ascii("\\\"");
            case '\\' -> out.ascii("\\\\");
            case '\n' -> out.ascii("\\n");
            case '\r' -> out.ascii("\\r");
            case '\t' -> out.ascii("\\t");
            default -> {
                if (c < 0x100) {
                    hex("\\x", c, 2);
                } else if (c < 0x10000) {
                    hex("\\u", c, 4);
                } else {
                    hex("\\U", c, 8);
                }
            }
        }
    }

    private void hex(String prefix, int c, int digits) {
        out.ascii(prefix);
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.ascii(HEX.charAt(c >> shift & 0xF));
        }
    }

    /** A block of the text's lines; the caller ends the last line. */
    void literal(String text, String header, int indent, String field) {
        int length = text.length();
        boolean isEnded = text.charAt(length - 1) == '\n';
        out.ascii(header);
        out.ascii(!isEnded ? "-" : text.charAt(length - 2) == '\n' ? "+" : "");
        int end = isEnded ? length - 1 : length;
        for (int from = 0; from <= end; ) {
            int to = text.indexOf('\n', from);
            if (to < 0 || to > end) {
                to = end;
            }
            out.ascii('\n');
            if (to > from) {
                out.spaces(indent);
                out.text(text, from, to, field);
            }
            from = to + 1;
        }
    }
}
