package dev.gantry.manifest;

import dev.gantry.problem.GantryException;
import dev.gantry.problem.Quoted;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text on its way to a stream as UTF-8, through one buffer that is all the memory it takes. */
final class Utf8 {
    private static final int SIZE = 1 << 14;
    private static final int LONGEST_CHARACTER = 4;
    private static final byte[] SPACES = " ".repeat(64).getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int length;

    Utf8(OutputStream out) {
        this.out = out;
    }

    /** One character of ASCII. */
    void ascii(char c) {
        if (length == SIZE) {
            flush();
        }
        buffer[length++] = (byte) c;
    }

    /** A few characters of ASCII. */
    void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            ascii(text.charAt(i));
        }
    }

    void spaces(int count) {
        for (int left = count; left > 0; left -= SPACES.length) {
            bytes(SPACES, Math.min(left, SPACES.length));
        }
    }

    /** A few bytes that are UTF-8 already. */
    void bytes(byte[] utf8) {
        bytes(utf8, utf8.length);
    }

    private void bytes(byte[] utf8, int count) {
        if (SIZE - length < count) {
            flush();
        }
        System.arraycopy(utf8, 0, buffer, length, count);
        length += count;
    }

    /**
     * A piece of any text.
     *
     * @param field what the text is the value of, for the message
     * @throws GantryException {@code text-invalid}, where half of a surrogate pair stands alone
     */
    void text(String text, int from, int to, String field) {
        int i = from;
        while (i < to) {
            if (SIZE - length < LONGEST_CHARACTER) {
                flush();
            }
            // The buffer holds so many characters of ASCII; one pass without looking back is what makes this fast.
            int end = Math.min(to, i + SIZE - length);
            char c = 0;
            while (i < end && (c = text.charAt(i)) < 0x80) {
                buffer[length++] = (byte) c;
                i++;
            }
            if (i < end) {
                i += wide(text, i, field);
            }
        }
    }

    /** Writes the character beyond ASCII at a position; how many chars of Java it takes. */
    private int wide(String text, int at, String field) {
        if (SIZE - length < LONGEST_CHARACTER) {
            flush();
        }
        int c = text.codePointAt(at);
        if (c < 0x800) {
            buffer[length++] = (byte) (0xC0 | c >> 6);
        } else if (c < 0x10000) {
            if (Character.isSurrogate((char) c)) {
                throw loneSurrogate(c, at, field);
            }
            buffer[length++] = (byte) (0xE0 | c >> 12);
            buffer[length++] = (byte) (0x80 | (c >> 6 & 0x3F));
        } else {
            buffer[length++] = (byte) (0xF0 | c >> 18);
            buffer[length++] = (byte) (0x80 | (c >> 12 & 0x3F));
            buffer[length++] = (byte) (0x80 | (c >> 6 & 0x3F));
        }
        buffer[length++] = (byte) (0x80 | (c & 0x3F));
        return Character.charCount(c);
    }

    private static GantryException loneSurrogate(int c, int at, String field) {
        return new GantryException(
                "text-invalid",
                "The text of " + Quoted.of(field) + " has half of a character (U+"
                        + Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT) + ") at position " + at
                        + ". Text must be whole characters of Unicode to be written. Bytes that are no text belong into a"
                        + " Secret's data or a ConfigMap's binaryData.");
    }

    /** Hands the buffer on; the stream itself is not flushed. */
    void flush() {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        length = 0;
    }
}
