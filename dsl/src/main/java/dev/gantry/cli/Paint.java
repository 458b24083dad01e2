package dev.gantry.cli;

import dev.gantry.view.Style;

/** Colours, which say only what the signs say too: green is done, yellow changes, red is lost or wrong. */
final class Paint implements Style {
    static final Paint NONE = new Paint(false);
    static final Paint COLOURS = new Paint(true);

    private final boolean coloured;

    private Paint(boolean coloured) {
        this.coloured = coloured;
    }

    @Override
    public String good(String text) {
        return in("32", text);
    }

    @Override
    public String changed(String text) {
        return in("33", text);
    }

    @Override
    public String bad(String text) {
        return in("31", text);
    }

    @Override
    public String strong(String text) {
        return in("1", text);
    }

    @Override
    public String faint(String text) {
        return in("2", text);
    }

    private String in(String code, String text) {
        return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
