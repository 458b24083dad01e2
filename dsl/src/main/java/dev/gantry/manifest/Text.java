package dev.gantry.manifest;

import dev.gantry.problem.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A text that is read, whole.
 *
 * @param source what messages call it
 * @param text without a byte order mark
 */
record Text(String source, String text) {
    private static final String MARK = "\uFEFF";
    private static final Pattern MARKED_DOCUMENT = Pattern.compile("(?m)(^---[ \\t]*(?:#.*)?\\R)" + MARK);

    static Text of(String source, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(Bounds.BYTES + 1);
        if (bytes.length > Bounds.BYTES) {
            throw Unreadable.at(
                    new Source(source, 1, 1),
                    "text-too-large",
                    "The text is larger than " + (Bounds.BYTES >> 20) + " MiB.",
                    "One text holds at most that much.",
                    "Split it into several files.");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        Text text = new Text(source, withoutMark(chars.flip().toString()));
        if (result.isError()) {
            throw Unreadable.at(
                    text.place(text.text.length()),
                    "text-not-utf8",
                    "The text is not UTF-8 from here on.",
                    "Kubernetes reads UTF-8.",
                    "Convert the file.");
        }
        return text;
    }

    /** Each document may begin with one, as where files were put one behind the other. */
    private static String withoutMark(String text) {
        String rest = text.startsWith(MARK) ? text.substring(1) : text;
        return rest.contains(MARK) ? MARKED_DOCUMENT.matcher(rest).replaceAll("$1") : rest;
    }

    /** Where the character of an index stands. */
    Source place(int index) {
        int line = 1;
        int start = 0;
        for (int at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) {
            line++;
            start = at + 1;
        }
        return new Source(source, line, text.codePointCount(start, index) + 1);
    }

    /** Whether it begins as an object of JSON does. */
    boolean isLikeJson() {
        String start = text.stripLeading();
        return start.startsWith("{") && !start.substring(1).stripLeading().matches("(?s)[^\"}].*");
    }
}
