package dev.gantry.view;

import java.util.List;

/** A difference in plain text: what goes with a minus sign, what comes with a plus sign, one value with an arrow. */
public final class DifferenceText {
    private static final int WORD = 11;

    private DifferenceText() {}

    /**
     * For a person.
     *
     * @param heading what is compared: {@code shop: staging → production}
     * @param columns how wide a line may be
     */
    public static String of(Difference difference, String heading, int columns, Style style) {
        StringBuilder text = new StringBuilder(style.strong(heading)).append('\n');
        for (Difference.Changed changed : difference.changed()) {
            text.append('\n').append(style.strong(changed.name())).append('\n');
            for (Difference.Word word : changed.words()) {
                word(text, word, columns, style);
            }
        }
        if (!difference.onlyBefore().isEmpty() || !difference.onlyAfter().isEmpty()) {
            text.append('\n');
            difference
                    .onlyBefore()
                    .forEach(name -> text.append(style.bad("- " + name)).append('\n'));
            difference
                    .onlyAfter()
                    .forEach(name -> text.append(style.good("+ " + name)).append('\n'));
        }
        if (difference.isEmpty()) {
            text.append("\nThere is no difference.\n");
        } else if (!difference.same().isEmpty()) {
            String same = "the same: " + String.join(", ", difference.same());
            text.append('\n');
            Table.wrap(same, columns)
                    .forEach(line -> text.append(style.faint(line)).append('\n'));
        }
        return text.toString();
    }

    private static void word(StringBuilder text, Difference.Word word, int columns, Style style) {
        String label = word.word().length() <= WORD ? word.word() : "";
        if (label.isEmpty()) {
            text.append("  ").append(style.faint(word.word())).append('\n');
        }
        for (Difference.Line line : word.lines()) {
            String start = "  " + style.faint(Table.pad(label, WORD)) + " ";
            label = "";
            String key = line.key();
            if (line.before().isPresent() && line.after().isPresent()) {
                String change = Fact.shown(
                        key, line.before().get() + " → " + line.after().get());
                lines(text, start, "~ ", change, columns, style, 0);
            } else {
                line.before()
                        .ifPresent(before -> lines(text, start, "- ", Fact.shown(key, before), columns, style, -1));
                line.after().ifPresent(after -> lines(text, start, "+ ", Fact.shown(key, after), columns, style, 1));
            }
        }
    }

    private static void lines(
            StringBuilder text, String start, String sign, String line, int columns, Style style, int kind) {
        List<String> parts = Table.wrap(line, columns - WORD - 5);
        for (int i = 0; i < parts.size(); i++) {
            String part = (i == 0 ? sign : "  ") + parts.get(i);
            String painted = kind == 0 ? style.changed(part) : kind < 0 ? style.bad(part) : style.good(part);
            text.append(i == 0 ? start : " ".repeat(WORD + 3)).append(painted).append('\n');
        }
    }
}
