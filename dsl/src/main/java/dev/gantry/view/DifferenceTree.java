package dev.gantry.view;

import dev.gantry.kubernetes.ObjectWriter;
import java.util.List;
import java.util.function.Consumer;

/** A difference for programs, in JSON or YAML, whichever the writer writes. */
public final class DifferenceTree {
    private final ObjectWriter out;

    private DifferenceTree(ObjectWriter out) {
        this.out = out;
    }

    /** Writes it. */
    public static void write(Difference difference, ObjectWriter out) {
        new DifferenceTree(out).all(difference);
    }

    private void all(Difference difference) {
        out.beginObject();
        list("onlyBefore", difference.onlyBefore(), out::value);
        list("onlyAfter", difference.onlyAfter(), out::value);
        list("changed", difference.changed(), changed -> {
            out.beginObject();
            text("name", changed.name());
            list("words", changed.words(), this::word);
            out.endObject();
        });
        list("same", difference.same(), out::value);
        out.endObject();
    }

    private void word(Difference.Word word) {
        out.beginObject();
        text("word", word.word());
        list("lines", word.lines(), line -> {
            out.beginObject();
            text("key", line.key());
            line.before().ifPresent(before -> text("before", before));
            line.after().ifPresent(after -> text("after", after));
            out.endObject();
        });
        out.endObject();
    }

    private <T> void list(String name, List<T> values, Consumer<T> each) {
        out.name(name);
        out.beginList();
        values.forEach(each);
        out.endList();
    }

    private void text(String name, String value) {
        out.name(name);
        out.value(value);
    }
}
