package dev.gantry.view;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns, each as wide as its widest cell; the last column has what is left. */
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The rows, no line longer than the columns there are, unless a single cell is. */
    List<String> lines(int columns) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size() - 1; i++) {
                line.append(pad(row.get(i), width(i))).append(GAP);
            }
            int indent = line.length();
            List<String> last = wrap(row.get(row.size() - 1), Math.max(20, columns - indent));
            for (int i = 0; i < last.size(); i++) {
                String before = i == 0 ? line.toString() : " ".repeat(indent);
                lines.add((before + last.get(i)).stripTrailing());
            }
        }
        return lines;
    }

    private int width(int column) {
        int width = 0;
        for (List<String> row : rows) {
            width = Math.max(width, column < row.size() - 1 ? row.get(column).length() : 0);
        }
        return width;
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** In lines of at most so many characters, broken between words; a longer word stays whole. At least one line. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
