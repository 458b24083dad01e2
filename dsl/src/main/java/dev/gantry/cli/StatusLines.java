package dev.gantry.cli;

import dev.gantry.apply.ObjectStatus;

/** One object's status on lines of its own, nothing cut off. */
final class StatusLines {
    private final Paint paint;

    StatusLines(Paint paint) {
        this.paint = paint;
    }

    /** The name on a line, the reason below it, a container's last words below that. */
    String told(ObjectStatus status) {
        return "  " + sign(status) + " " + paint.strong(status.ref().toString()) + "\n    "
                + Glyphs.harmless(status.reason()) + "\n" + lastLines(status, "    ");
    }

    /** Name and reason side by side. */
    String row(ObjectStatus status, int nameWidth) {
        String reason = Glyphs.harmless(status.reason());
        return "  " + sign(status) + " " + Frame.pad(status.ref().toString(), nameWidth) + "  "
                + (status.state() == ObjectStatus.State.READY ? paint.faint(reason) : reason) + "\n"
                + lastLines(status, "      ");
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
