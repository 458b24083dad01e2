package dev.gantry.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * As much of a terminal as is needed to see what a person would: it obeys cursor movements, scrolls, and refuses lines
 * that are longer than it is wide. Colours are taken off.
 */
final class Screen {
    private final int columns;
    private final int rows;
    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private int row;
    private int column;
    private boolean cursorIsShown = true;
    private boolean wraps = true;

    Screen(Terminal.Size size) {
        this.columns = size.columns();
        this.rows = size.rows();
    }

    static Screen of(Terminal.Size size, String written) {
        Screen screen = new Screen(size);
        screen.show(written);
        return screen;
    }

    /** All lines, also those that have scrolled away. */
    String text() {
        StringBuilder text = new StringBuilder();
        lines.forEach(it -> text.append(it.toString().stripTrailing()).append('\n'));
        return text.toString();
    }

    boolean isAsItWasFound() {
        return cursorIsShown && wraps;
    }

    private void show(String written) {
        int i = 0;
        while (i < written.length()) {
            char c = written.charAt(i);
            if (c == '\u001b') {
                int end = i + 2;
                while (!Character.isLetter(written.charAt(end))) {
                    end++;
                }
                obey(written.substring(i + 2, end), written.charAt(end));
                i = end;
            } else if (c == '\n') {
                down();
            } else if (c == '\r') {
                column = 0;
            } else {
                put(c);
            }
            i++;
        }
    }

    private void put(char c) {
        if (!wraps && column >= columns) {
            throw new AssertionError("wider than " + columns + ": " + lines.get(row));
        }
        StringBuilder line = lines.get(row);
        while (line.length() <= column) {
            line.append(' ');
        }
        line.setCharAt(column++, c);
    }

    private void down() {
        column = 0;
        row++;
        if (row == lines.size()) {
            lines.add(new StringBuilder());
        }
    }

    private void obey(String arguments, char command) {
        switch (command) {
            case 'A' -> {
                row -= Integer.parseInt(arguments);
                if (row < 0 || lines.size() - row > rows) {
                    throw new AssertionError("the cursor left the window");
                }
            }
            case 'K' -> lines.get(row).setLength(column);
            case 'J' -> {
                lines.get(row).setLength(column);
                lines.subList(row + 1, lines.size()).clear();
            }
            case 'h', 'l' -> {
                if (arguments.equals("?25")) {
                    cursorIsShown = command == 'h';
                } else if (arguments.equals("?7")) {
                    wraps = command == 'h';
                }
            }
            case 'm' -> {}
            default -> throw new AssertionError("unknown: " + command);
        }
    }
}
