package dev.gantry.manifest;

import dev.gantry.kubernetes.KubernetesValue;
import dev.gantry.kubernetes.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Writes JSON in UTF-8 without white space, straight to a stream; several values on a line each. */
public final class JsonWriter implements ObjectWriter {
    private static final String HEX = "0123456789abcdef";

    private final Utf8 out;
    private boolean[] started = new boolean[32];
    private int depth;
    private boolean afterName;
    private String field = "";

    private JsonWriter(Utf8 out) {
        this.out = out;
    }

    /** A writer to a stream, which {@link #flush} hands the rest to and nobody closes. */
    public static JsonWriter to(OutputStream out) {
        return new JsonWriter(new Utf8(out));
    }

    /**
     * The bytes of one value.
     *
     * @throws dev.gantry.problem.GantryException {@code text-invalid}, where a text has half of a surrogate pair
     */
    public static byte[] bytes(KubernetesValue value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 10);
        JsonWriter writer = to(bytes);
        value.writeTo(writer);
        writer.flush();
        return bytes.toByteArray();
    }

    /** Hands everything written so far to the stream. */
    public void flush() {
        out.flush();
    }

    @Override
    public void beginObject() {
        open('{');
    }

    @Override
    public void name(String name) {
        comma();
        field = name;
        quoted(name);
        out.ascii(':');
        afterName = true;
    }

    @Override
    public void endObject() {
        close('}');
    }

    @Override
    public void beginList() {
        open('[');
    }

    @Override
    public void endList() {
        close(']');
    }

    @Override
    public void value(String value) {
        comma();
        quoted(value);
    }

    @Override
    public void value(boolean value) {
        comma();
        out.ascii(value ? "true" : "false");
    }

    @Override
    public void value(long value) {
        comma();
        out.ascii(Long.toString(value));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where the number is not finite
     */
    @Override
    public void value(double value) {
        comma();
        out.ascii(Decimal.text(value));
    }

    @Override
    public void nullValue() {
        comma();
        out.ascii("null");
    }

    private void open(char bracket) {
        comma();
        out.ascii(bracket);
        depth++;
        if (depth == started.length) {
            started = Arrays.copyOf(started, 2 * depth);
        }
        started[depth] = false;
    }

    private void close(char bracket) {
        depth--;
        out.ascii(bracket);
    }

    private void comma() {
        if (afterName) {
            afterName = false;
        } else if (started[depth]) {
            out.ascii(depth == 0 ? '\n' : ',');
        } else {
            started[depth] = true;
        }
    }

    private void quoted(String text) {
        out.ascii('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.text(text, from, i, field);
                escape(c);
                from = i + 1;
            }
        }
        out.text(text, from, text.length(), field);
        out.ascii('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.ascii("\\\"");
            case '\\' -> out.ascii("\\\\");
            case '\n' -> out.ascii("\\n");
            case '\r' -> out.ascii("\\r");
            case '\t' -> out.ascii("\\t");
            default -> {
                out.ascii("\\u00");
                out.ascii(HEX.charAt(c >> 4));
                out.ascii(HEX.charAt(c & 0xF));
            }
        }
    }
}
