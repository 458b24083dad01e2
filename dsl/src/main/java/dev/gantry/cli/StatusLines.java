package dev.gantry.cli;

import dev.gantry.apply.ObjectStatus;

/** One object's status on lines of its own, nothing cut off. */
final class StatusLines {
    private final Paint paint;
    private final int columns;

    /** @param columns how wide a line may be before it goes on in the next */
    StatusLines(Paint paint, int columns) {
        this.paint = paint;
        this.columns = columns;
    }

    /** The name on a line, the reason below it, a container's last words below that. */
    String told(ObjectStatus status) {
        return "  " + sign(status) + " " + paint.strong(status.ref().toString()) + "\n"
                + wrapped(Glyphs.harmless(status.reason()), "    ") + lastLines(status, "    ");
    }

    /** Name and reason side by side. */
    String row(ObjectStatus status, int nameWidth) {
        String reason = Glyphs.harmless(status.reason());
        return "  " + sign(status) + " " + Frame.pad(status.ref().toString(), nameWidth) + "  "
                + (status.state() == ObjectStatus.State.READY ? paint.faint(reason) : reason) + "\n"
                + lastLines(status, "      ");
    }

    private String wrapped(String text, String indent) {
        StringBuilder lines = new StringBuilder(indent);
        int column = indent.length();
        for (String word : text.split(" ", -1)) {
            if (column > indent.length() && column + word.length() >= columns) {
                lines.append('\n').append(indent);
                column = indent.length();
            }
            lines.append(column > indent.length() ? " " : "").append(word);
            column += word.length() + 1;
        }
        return lines.append('\n').toString();
    }

    private String lastLines(ObjectStatus status, String indent) {
        StringBuilder lines = new StringBuilder();
        for (String line : status.lastLines()) {
            lines.append(indent)
                    .append(paint.faint("│ " + Glyphs.harmless(line)))
                    .append('\n');
        }
        return lines.toString();
    }

    private String sign(ObjectStatus status) {
        return switch (status.state()) {
            case READY -> paint.good(Glyphs.DONE);
            case IN_PROGRESS -> paint.changed(Glyphs.WAITING);
            case FAILED, MISSING -> paint.bad(Glyphs.FAILED);
        };
    }
}
