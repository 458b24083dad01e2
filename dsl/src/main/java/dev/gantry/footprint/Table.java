package dev.gantry.footprint;

import java.util.ArrayList;
import java.util.List;

/** Lines of cells in columns: the first to the left, the others, which are numbers, to the right. */
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    void row(List<String> cells) {
        rows.add(cells);
        for (int column = 0; column < cells.size(); column++) {
            int width = cells.get(column).length();
            if (column == widths.size()) {
                widths.add(width);
            } else {
                widths.set(column, Math.max(widths.get(column), width));
            }
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String fill = " ".repeat(widths.get(column) - cell.length());
                text.append(column == 0 ? cell + fill : GAP + fill + cell);
            }
            text.append('\n');
        }
        return text.toString();
    }
}
