package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.ObjectWriter;
import java.util.Set;

/** Passes a Secret on without what it holds: its data, and the copy of it that kubectl keeps in an annotation. */
final class Masked implements ObjectWriter {
    private static final Set<String> DATA = Set.of("data", "stringData");
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final String HIDDEN = "…";

    private final ObjectWriter out;
    private int depth;
    private String outermostField = "";
    private String field = "";

    Masked(ObjectWriter out) {
        this.out = out;
    }

    private boolean isHidden() {
        return DATA.contains(outermostField) || field.equals(LAST_APPLIED);
    }

    @Override
    public void name(String name) {
        if (depth == 1) {
            outermostField = name;
        }
        field = name;
        out.name(name);
    }

    @Override
    public void beginObject() {
        depth++;
        out.beginObject();
    }

    @Override
    public void endObject() {
        depth--;
        out.endObject();
    }

    @Override
    public void beginList() {
        depth++;
        out.beginList();
    }

    @Override
    public void endList() {
        depth--;
        out.endList();
    }

    @Override
    public void value(String value) {
        out.value(isHidden() ? HIDDEN : value);
    }

    @Override
    public void value(boolean value) {
        if (isHidden()) {
            out.value(HIDDEN);
        } else {
            out.value(value);
        }
    }

    @Override
    public void value(long value) {
        if (isHidden()) {
            out.value(HIDDEN);
        } else {
            out.value(value);
        }
    }

    @Override
    public void value(double value) {
        if (isHidden()) {
            out.value(HIDDEN);
        } else {
            out.value(value);
        }
    }

    @Override
    public void nullValue() {
        if (isHidden()) {
            out.value(HIDDEN);
        } else {
            out.nullValue();
        }
    }
}
