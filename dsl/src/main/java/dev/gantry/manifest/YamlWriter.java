package dev.gantry.manifest;

import dev.gantry.kubernetes.ObjectWriter;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes YAML in UTF-8 as kubectl lays it out, straight to a stream; several values as several documents. Readers of YAML
 * 1.1 and of 1.2 read the same from it.
 */
public final class YamlWriter implements ObjectWriter {
    /** Readers look no further than 1,024 characters for the colon after a key; an escape takes up to six a character. */
    private static final int LONGEST_KEY = 160;

    private final Utf8 out;
    private final YamlScalars scalars;
    /** Where the lines of each open object or list begin. */
    private int[] indents = new int[32];
    /** Whether each open collection is a list. */
    private boolean[] lists = new boolean[32];
    /** Whether each open collection has nothing in it yet. */
    private boolean[] empty = new boolean[32];

    private int depth;
    private boolean isFirstDocument = true;
    private String field = "";

    private YamlWriter(Utf8 out) {
        this.out = out;
        this.scalars = new YamlScalars(out);
    }

    /** A writer to a stream, which {@link #flush} hands the rest to and nobody closes. */
    public static YamlWriter to(OutputStream out) {
        return new YamlWriter(new Utf8(out));
    }

    /** Hands everything written so far to the stream. */
    public void flush() {
        out.flush();
    }

    @Override
    public void beginObject() {
        open(false, isField() ? indents[depth] + 2 : inner());
    }

    @Override
    public void beginList() {
        open(true, isField() ? indents[depth] : inner());
    }

    @Override
    public void endObject() {
        close("{}");
    }

    @Override
    public void endList() {
        close("[]");
    }

    @Override
    public void name(String name) {
        field = name;
        line();
        if (name.length() > LONGEST_KEY) {
            out.ascii("? ");
            scalars.key(name);
            out.ascii('\n');
            out.spaces(indents[depth]);
        } else {
            scalars.key(name);
        }
        out.ascii(':');
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.gantry.problem.GantryException {@code text-invalid}, where it has half of a surrogate pair
     */
    @Override
    public void value(String value) {
        lead();
        if (!scalars.isWrittenPlain(value, field)) {
            other(value);
        }
        out.ascii('\n');
    }

    /** A string that cannot stand as it is. */
    private void other(String value) {
        switch (YamlStyle.ofOther(value)) {
            case QUOTED -> scalars.quoted(value, field);
            case LITERAL -> {
                if (depth == 0) {
                    scalars.quoted(value, field);
                } else {
                    scalars.literal(value, "|", indents[depth] + 2, field);
                }
            }
            case LITERAL_INDENTED -> {
                // In a list readers do not agree what the told indentation is relative to.
                if (isField()) {
                    scalars.literal(value, "|2", indents[depth] + 2, field);
                } else {
                    scalars.quoted(value, field);
                }
            }
        }
    }

    @Override
    public void value(boolean value) {
        scalar(value ? "true" : "false");
    }

    @Override
    public void value(long value) {
        scalar(Long.toString(value));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where the number is not finite
     */
    @Override
    public void value(double value) {
        scalar(Decimal.text(value));
    }

    @Override
    public void nullValue() {
        scalar("null");
    }

    private void scalar(String text) {
        lead();
        out.ascii(text);
        out.ascii('\n');
    }

    private boolean isField() {
        return depth > 0 && !lists[depth];
    }

    /** Where an item's own lines begin. */
    private int inner() {
        return depth == 0 ? 0 : indents[depth] + 2;
    }

    /** Writes what stands before a scalar on its line. */
    private void lead() {
        if (isField()) {
            out.ascii(' ');
        } else {
            item();
        }
    }

    /** Begins an item of a list, or a document. */
    private void item() {
        if (depth > 0) {
            line();
            out.ascii("- ");
        } else if (isFirstDocument) {
            isFirstDocument = false;
        } else {
            out.ascii("---\n");
        }
    }

    private void open(boolean isList, int indent) {
        if (!isField()) {
            item();
        }
        depth++;
        if (depth == indents.length) {
            indents = Arrays.copyOf(indents, 2 * depth);
            lists = Arrays.copyOf(lists, 2 * depth);
            empty = Arrays.copyOf(empty, 2 * depth);
        }
        indents[depth] = indent;
        lists[depth] = isList;
        empty[depth] = true;
    }

    /** Goes to where the next field or item of the innermost collection begins. */
    private void line() {
        if (!empty[depth]) {
            out.spaces(indents[depth]);
            return;
        }
        empty[depth] = false;
        if (depth > 1 && !lists[depth - 1]) {
            out.ascii('\n');
            out.spaces(indents[depth]);
        }
    }

    private void close(String nothing) {
        boolean wasEmpty = empty[depth];
        depth--;
        if (wasEmpty) {
            if (isField()) {
                out.ascii(' ');
            }
            out.ascii(nothing);
            out.ascii('\n');
        }
    }
}
