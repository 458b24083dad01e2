package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.KubernetesValue;
import dev.gantry.kubernetes.ObjectWriter;

/** A value as one line of JSON, for people: what a Secret holds is not shown. */
public final class Printed implements ObjectWriter {
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    private Printed() {}

    /** The line. */
    public static String text(KubernetesValue value) {
        Printed printed = new Printed();
        value.writeTo(isSecret(value) ? new Masked(printed) : printed);
        return printed.text.toString();
    }

    private static boolean isSecret(KubernetesValue value) {
        return value instanceof KubernetesObject object
                && object.kind().equals("Secret")
                && object.apiVersion().equals("v1");
    }

    @Override
    public void beginObject() {
        open('{');
    }

    @Override
    public void name(String field) {
        separate();
        quote(field);
        text.append(": ");
        first = true;
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
        separate();
        quote(value);
    }

    @Override
    public void value(boolean value) {
        separate();
        text.append(value);
    }

    @Override
    public void value(long value) {
        separate();
        text.append(value);
    }

    @Override
    public void value(double value) {
        separate();
        text.append(value);
    }

    @Override
    public void nullValue() {
        separate();
        text.append("null");
    }

    private void open(char bracket) {
        separate();
        text.append(bracket);
        first = true;
    }

    private void close(char bracket) {
        text.append(bracket);
        first = false;
    }

    private void separate() {
        if (!first) {
            text.append(", ");
        }
        first = false;
    }

    private void quote(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
