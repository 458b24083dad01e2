package dev.gantry.cli;

import dev.gantry.plan.Change;
import dev.gantry.plan.FieldChange;
import dev.gantry.plan.Intent;
import dev.gantry.plan.Plan;
import dev.gantry.plan.PlanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A plan on a terminal: its text, with a heading and colours, and whole trees as YAML below their field rather than on
 * one line.
 */
final class PlanView {
    private static final String INDENT = "      ";

    private final Paint paint;

    PlanView(Paint paint) {
        this.paint = paint;
    }

    String of(Plan plan, String place) {
        StringBuilder text = new StringBuilder();
        text.append(paint.strong(title(plan) + " in namespace " + plan.namespace() + " at " + place));
        text.append("\n\n");
        List<FieldChange> fields = new ArrayList<>();
        plan.all(Change.Update.class).forEach(it -> fields.addAll(it.fields()));
        int next = 0;
        for (String line : PlanText.of(plan).lines().toList()) {
            // Lines of fields, and nothing else, are indented; they stand in the order of the changes.
            if (line.startsWith(" ") && next < fields.size()) {
                field(text, fields.get(next++));
            } else {
                text.append(line.isEmpty() ? "" : "  " + painted(line)).append('\n');
            }
        }
        return text.toString();
    }

    private static String title(Plan plan) {
        Optional<Integer> back = plan.intent() instanceof Intent.Apply apply ? apply.returnsTo() : Optional.empty();
        return back.map(number -> "Plan for a return of " + plan.app() + " to release " + number)
                .orElse("Plan for " + plan.app());
    }

    private void field(StringBuilder text, FieldChange field) {
        if (field.isClaimed() || (!isTree(field.before()) && !isTree(field.after()))) {
            text.append(INDENT).append(Glyphs.harmless(field.toString())).append('\n');
            return;
        }
        String taken =
                field.takenFrom().map(it -> " (taken over from " + it + ")").orElse("");
        text.append(INDENT).append(field.path()).append(":").append(taken).append('\n');
        field.before()
                .ifPresent(it -> Documents.lines(it)
                        .forEach(line -> text.append(INDENT)
                                .append(paint.bad("- " + line))
                                .append('\n')));
        field.after()
                .ifPresent(it -> Documents.lines(it)
                        .forEach(line -> text.append(INDENT)
                                .append(paint.good("+ " + line))
                                .append('\n')));
    }

    private static boolean isTree(Optional<JsonNode> value) {
        return value.isPresent() && value.get().isContainer() && !value.get().isEmpty();
    }

    private String painted(String line) {
        return switch (line.charAt(0)) {
            case '+' -> paint.good(line);
            case '~', '!' -> paint.changed(line);
            case '-' -> paint.bad(line);
            case '=' -> paint.faint(line);
            default -> paint.strong(line);
        };
    }
}
