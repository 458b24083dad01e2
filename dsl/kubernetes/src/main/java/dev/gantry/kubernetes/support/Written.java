package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.KubernetesValue;
import dev.gantry.kubernetes.ObjectWriter;
import java.util.ArrayList;
import java.util.List;

/** What a value writes, as a list of its parts: two values are equal when they write the same. */
public final class Written implements ObjectWriter {
    private enum Mark {
        BEGIN_OBJECT,
        END_OBJECT,
        BEGIN_LIST,
        END_LIST,
        NAME,
        NULL
    }

    private final List<Object> parts = new ArrayList<>();

    private Written() {}

    private static List<Object> by(KubernetesValue value) {
        Written written = new Written();
        value.writeTo(written);
        return written.parts;
    }

    /** Whether two values of one type write the same. */
    public static boolean alike(KubernetesValue one, KubernetesValue other) {
        return one == other || by(one).equals(by(other));
    }

    /** A hash of what a value writes. */
    public static int hash(KubernetesValue value) {
        return by(value).hashCode();
    }

    @Override
    public void beginObject() {
        parts.add(Mark.BEGIN_OBJECT);
    }

    @Override
    public void name(String field) {
        parts.add(Mark.NAME);
        parts.add(field);
    }

    @Override
    public void endObject() {
        parts.add(Mark.END_OBJECT);
    }

    @Override
    public void beginList() {
        parts.add(Mark.BEGIN_LIST);
    }

    @Override
    public void endList() {
        parts.add(Mark.END_LIST);
    }

    @Override
    public void value(String value) {
        parts.add(value);
    }

    @Override
    public void value(boolean value) {
        parts.add(value);
    }

    @Override
    public void value(long value) {
        parts.add(value);
    }

    @Override
    public void value(double value) {
        parts.add(value);
    }

    @Override
    public void nullValue() {
        parts.add(Mark.NULL);
    }
}
