package dev.gantry.plan;

import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan for people: a line an object, a line a field. The first character of a line says what happens: {@code +} made,
 * {@code ~} changed, {@code -} deleted, {@code =} kept; lines of fields are indented.
 */
public final class PlanText {
    private PlanText() {}

    /** The text; each line ends with a newline. */
    public static String of(Plan plan) {
        List<String> lines = new ArrayList<>();
        if (plan.makesNamespace()) {
            lines.add("+ Namespace/" + plan.namespace());
        }
        for (Change change : plan.changes()) {
            add(lines, change, plan.namespace());
        }
        plan.warnings().forEach(warning -> lines.add("! " + warning));
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(summary(plan));
        return String.join("\n", lines) + "\n";
    }

    /** In one line: {@code 2 to create, 1 to change, 14 unchanged.} */
    public static String summary(Plan plan) {
        List<String> parts = new ArrayList<>();
        count(parts, plan.all(Change.Create.class).size() + (plan.makesNamespace() ? 1 : 0), "to create");
        count(parts, plan.all(Change.Update.class).size(), "to change");
        count(parts, plan.all(Change.Delete.class).size(), "to delete");
        count(parts, plan.all(Change.Keep.class).size(), "kept");
        count(parts, plan.all(Change.Unchanged.class).size(), "unchanged");
        return parts.isEmpty() ? "Nothing to do." : String.join(", ", parts) + ".";
    }

    private static void count(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }

    private static void add(List<String> lines, Change change, String namespace) {
        String name = name(change.ref(), namespace);
        if (change instanceof Change.Create) {
            lines.add("+ " + name);
        } else if (change instanceof Change.Update update) {
            lines.add("~ " + name + (update.adopted() ? " (exists, is adopted)" : ""));
            update.fields().forEach(field -> lines.add("    " + field));
        } else if (change instanceof Change.Delete) {
            lines.add("- " + name);
        } else if (change instanceof Change.Keep keep) {
            lines.add("= " + name + " (" + keep.reason() + ")");
        }
    }

    private static String name(ObjectRef ref, String namespace) {
        return ref.namespace()
                .filter(home -> !home.equals(namespace))
                .map(home -> ref + " in " + home)
                .orElse(ref.toString());
    }
}
