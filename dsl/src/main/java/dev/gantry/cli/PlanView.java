package dev.gantry.cli;

import dev.gantry.plan.Plan;
import dev.gantry.plan.PlanText;
import java.util.stream.Collectors;

/** A plan on a terminal: its text, with a heading and colours. */
final class PlanView {
    private final Paint paint;

    PlanView(Paint paint) {
        this.paint = paint;
    }

    String of(Plan plan, String place) {
        String heading = "Plan for " + plan.app() + " in namespace " + plan.namespace() + " at " + place;
        String body = PlanText.of(plan)
                .lines()
                .map(line -> line.isEmpty() ? "" : "  " + painted(line))
                .collect(Collectors.joining("\n"));
        return paint.strong(heading) + "\n\n" + body + "\n";
    }

    private String painted(String line) {
        return switch (line.charAt(0)) {
            case '+' -> paint.good(line);
            case '~' -> paint.changed(line);
            case '-' -> paint.bad(line);
            case '!' -> paint.changed(line);
            case '=' -> paint.faint(line);
            case ' ' -> line;
            default -> paint.strong(line);
        };
    }
}
