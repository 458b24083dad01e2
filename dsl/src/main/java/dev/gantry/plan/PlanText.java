package dev.gantry.plan;

import dev.gantry.manifest.ObjectRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A plan for people: a line an object, a line a field. The first character of a line says what happens: {@code +} made,
 * {@code ~} changed, {@code -} deleted, {@code =} kept; lines of fields are indented.
 */
public final class PlanText {
    private PlanText() {}

    /** The text; each line ends with a newline. */
    public static String of(Plan plan) {
        List<String> lines = new ArrayList<>();
        if (plan.makesBareNamespace()) {
            lines.add("+ Namespace/" + plan.namespace());
        }
        for (Change change : plan.changes()) {
            add(lines, change, plan);
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
        count(parts, plan.all(Change.Create.class).size() + (plan.makesBareNamespace() ? 1 : 0), "to create");
        count(parts, plan.all(Change.Update.class).size(), "to change");
        count(parts, plan.all(Change.Delete.class).size(), "to delete");
        count(parts, plan.all(Change.Keep.class).size(), "kept");
        count(parts, plan.all(Change.Unchanged.class).size(), "unchanged");
        if (plan.isEmpty()) {
            parts.add(0, "nothing to do");
        } else if (plan.renewsInventory()
                && !plan.makesNamespace()
                && plan.changes().stream().noneMatch(Change::writes)) {
            parts.add(0, "only the inventory to renew");
        }
        String text = String.join(", ", parts);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }

    private static void count(List<String> parts, int number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }

    private static void add(List<String> lines, Change change, Plan plan) {
        String name = name(change.ref(), plan.namespace());
        if (change instanceof Change.Create) {
            lines.add("+ " + name);
        } else if (change instanceof Change.Update update) {
            lines.add("~ " + name + remark(update) + (plan.goesForward() ? steps(update) : ""));
            update.fields().forEach(field -> lines.add("    " + field));
        } else if (change instanceof Change.Delete) {
            lines.add("- " + name);
        } else if (change instanceof Change.Keep keep) {
            lines.add("= " + name + " (" + keep.reason() + ")");
        }
    }

    private static String remark(Change.Update update) {
        if (update.adopted()) {
            return " (exists, and belongs to no app: is adopted)";
        }
        return update.fields().isEmpty() ? " (no value changes; fields are claimed)" : "";
    }

    private static String steps(Change.Update update) {
        return update.steps()
                .map(rollout -> " (in steps: " + rollout.text() + ")")
                .orElse("");
    }

    private static String name(ObjectRef ref, String namespace) {
        return ref.namespace()
                .filter(home -> !home.equals(namespace))
                .map(home -> ref + " in " + home)
                .orElse(ref.toString());
    }
}
