package dev.gantry.cli;

import java.util.List;

/** The last lines of a terminal, drawn again and again in place, and what is said above them for good. */
final class LiveArea {
    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[?25h";
    /** A line that is too long after a window was made narrower must not become two. */
    private static final String NO_WRAP = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";
    private static final String CLEAR_TO_LINE_END = "\u001b[K";
    private static final String CLEAR_BELOW = "\u001b[J";

    private final Terminal terminal;
    private int drawn;
    private boolean open;

    LiveArea(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Says these lines for good, and draws those below them in the place of the ones before. */
    void draw(List<String> forGood, List<String> lines) {
        StringBuilder text = new StringBuilder();
        if (!open) {
            open = true;
            text.append(HIDE_CURSOR).append(NO_WRAP);
        }
        back(text);
        forGood.forEach(it -> text.append(it).append(CLEAR_TO_LINE_END).append('\n'));
        lines.forEach(it -> text.append(it).append(CLEAR_TO_LINE_END).append('\n'));
        text.append(CLEAR_BELOW);
        drawn = lines.size();
        terminal.print(text.toString());
    }

    /** Wipes what is not for good, and gives the cursor back. */
    void close() {
        if (open) {
            StringBuilder text = new StringBuilder();
            back(text);
            terminal.print(
                    text.append(CLEAR_BELOW).append(WRAP).append(SHOW_CURSOR).toString());
            open = false;
            drawn = 0;
        }
    }

    private void back(StringBuilder text) {
        text.append('\r');
        if (drawn > 0) {
            text.append("\u001b[").append(drawn).append('A');
        }
    }
}
