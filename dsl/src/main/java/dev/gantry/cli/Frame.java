package dev.gantry.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Draws rows into a window: pure, so that a picture can be tested. */
final class Frame {
    private static final int NARROWEST = 16;
    private static final int TIME_WIDTH = 5;
    private static final int MARGIN = 2;
    private static final int TURN_MILLIS = 200;

    private final Terminal.Size size;
    private final Paint paint;
    private final Instant now;

    Frame(Terminal.Size size, Paint paint, Instant now) {
        this.size = size;
        this.paint = paint;
        this.now = now;
    }

    /** The objects under way, as many as there is room for, the eldest first, and the last line below them. */
    List<String> live(List<Row> rows, String summary, int nameWidth) {
        int room = Math.max(1, size.rows() - 4);
        List<Row> shown = rows.size() <= room ? rows : rows.subList(0, room - 1);
        List<String> lines = new ArrayList<>();
        shown.forEach(it -> lines.add(line(it, nameWidth)));
        if (shown.size() < rows.size()) {
            lines.add(paint.faint(cut("    and " + (rows.size() - shown.size()) + " more", size.columns() - 1)));
        }
        lines.add(paint.faint(cut("  " + summary, size.columns() - 1)));
        return lines;
    }

    /** {@code ⠹ Deployment/order  12s  1 of 3 updated}, never longer than the window is wide. */
    String line(Row row, int nameWidth) {
        String age = Durations.told(Duration.between(row.since(), now));
        String time = " ".repeat(Math.max(0, TIME_WIDTH - age.length())) + age;
        int room = size.columns() - 1 - MARGIN - 2;
        if (room <= 0) {
            return sign(row);
        }
        int nameRoom = Math.min(room, Math.min(nameWidth, Math.max(NARROWEST, room - NARROWEST - time.length() - 4)));
        int messageRoom = Math.max(0, room - nameRoom - time.length() - 4);
        String line = " ".repeat(MARGIN) + sign(row) + " " + pad(cut(row.ref().toString(), nameRoom), nameRoom);
        return messageRoom < NARROWEST / 2
                ? line
                : line + "  " + paint.faint(time) + "  " + painted(row, cut(row.message(), messageRoom));
    }

    private String sign(Row row) {
        return switch (row.state()) {
            case DONE -> paint.good(Glyphs.DONE);
            case FAILED -> paint.bad(Glyphs.FAILED);
            case MOVING -> {
                int turn = (int) Math.floorMod(now.toEpochMilli() / TURN_MILLIS, (long) Glyphs.SPINNER.length());
                yield paint.changed(Glyphs.SPINNER.substring(turn, turn + 1));
            }
        };
    }

    private String painted(Row row, String message) {
        return switch (row.state()) {
            case DONE -> paint.faint(message);
            case FAILED -> paint.bad(message);
            case MOVING -> message;
        };
    }

    static String cut(String text, int columns) {
        if (text.length() <= columns) {
            return text;
        }
        return columns <= 1 ? "…".substring(0, Math.max(0, columns)) : text.substring(0, columns - 1) + "…";
    }

    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - text.length()));
    }
}
