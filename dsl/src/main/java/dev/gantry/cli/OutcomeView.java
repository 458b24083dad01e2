package dev.gantry.cli;

import dev.gantry.apply.ObjectStatus;
import dev.gantry.apply.Outcome;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Intent;
import dev.gantry.plan.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How it ended, for people: one line where all is well, otherwise all that they must know. */
final class OutcomeView {
    private static final int MOST_LEFT = 10;

    private final Paint paint;
    private final Deed deed;
    private final boolean waits;
    private final int columns;

    /**
     * @param waits whether all was to be ready at the end, or at least gone
     * @param columns how wide a line may be
     */
    OutcomeView(Paint paint, Deed deed, boolean waits, int columns) {
        this.paint = paint;
        this.deed = deed;
        this.waits = waits;
        this.columns = columns;
    }

    String of(Plan plan, Outcome outcome, Duration took) {
        StringBuilder text = new StringBuilder(isSilent(plan) ? "" : "\n")
                .append(headline(plan, outcome, took))
                .append('\n');
        text.append(wrong(outcome));
        if (outcome.returned().isPresent()) {
            text.append('\n').append(returned(plan, outcome.returned().get()));
        } else if (!outcome.succeeded()) {
            text.append(left(outcome.left()));
            text.append("\nWhat was done stays. ")
                    .append(outcome.result() == Outcome.Result.INTERRUPTED ? "" : "Mend it and ")
                    .append(outcome.result() == Outcome.Result.INTERRUPTED ? capital(deed.command()) : deed.command())
                    .append(" again to go on.\n");
        }
        return text.toString();
    }

    private String wrong(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        StatusLines lines = new StatusLines(paint, columns);
        for (ObjectStatus status : outcome.unready()) {
            text.append('\n').append(lines.told(status));
        }
        for (String problem : outcome.problems()) {
            text.append("\n  ").append(problem.strip().replace("\n", "\n  ")).append('\n');
        }
        return text.toString();
    }

    private String returned(Plan plan, Outcome.Return back) {
        String app = paint.strong(plan.app());
        if (back.outcome().succeeded()) {
            return paint.good(Glyphs.DONE) + " " + app + " is back at release " + back.release()
                    + (waits ? ", and all of it is ready." : "; nothing was waited for.") + " Mend it and "
                    + deed.command() + " again.\n";
        }
        return paint.bad(Glyphs.FAILED) + " " + app + " could not return to release " + back.release() + ".\n"
                + wrong(back.outcome()) + left(back.outcome().left())
                + "\nWhat was done stays. Mend it and " + deed.command() + " again, or rollback.\n";
    }

    /** Whether nothing was to be told on the way. */
    private static boolean isSilent(Plan plan) {
        return plan.isEmpty() && plan.all(Change.Unchanged.class).stream().allMatch(Change.Unchanged::ready);
    }

    private String headline(Plan plan, Outcome outcome, Duration took) {
        String time = Durations.told(took);
        String app = plan.app();
        return switch (outcome.result()) {
            case DONE -> paint.good(Glyphs.DONE) + " " + paint.strong(app) + done(plan, outcome, time);
            case FAILED -> paint.bad(Glyphs.FAILED) + " " + paint.strong(app) + " failed after " + time + ".";
            case TIMED_OUT ->
                paint.bad(Glyphs.FAILED) + " " + paint.strong(app) + " was not there after " + time
                        + ", the time limit; --timeout gives it longer.";
            case INTERRUPTED ->
                paint.changed("Interrupted") + " after " + time + ": "
                        + outcome.done().size() + " done, " + outcome.left().size() + " left.";
        };
    }

    private String done(Plan plan, Outcome outcome, String time) {
        List<String> counts = counts(plan, outcome);
        String rest = waits ? "." : "; nothing was waited for.";
        if (deed == Deed.DESTROY) {
            return counts.isEmpty() ? " was gone already." : " is gone: " + listed(counts, time) + rest;
        }
        String state = plan.intent() instanceof Intent.Apply apply
                ? apply.returnsTo()
                        .map(number -> " is back at release " + number)
                        .orElse(" is as described")
                : " is as described";
        return state + (counts.isEmpty() ? "; nothing was changed." : ": " + listed(counts, time) + rest);
    }

    private static String listed(List<String> counts, String time) {
        return String.join(", ", counts) + " in " + time;
    }

    private static List<String> counts(Plan plan, Outcome outcome) {
        Set<ObjectRef> done = new HashSet<>(outcome.done());
        List<String> counts = new ArrayList<>();
        boolean namespace = plan.makesBareNamespace() && !done.isEmpty();
        count(counts, done, plan.all(Change.Create.class), namespace ? 1 : 0, "created");
        count(counts, done, plan.all(Change.Update.class), 0, "changed");
        count(counts, done, plan.all(Change.Delete.class), 0, "deleted");
        int kept = plan.all(Change.Keep.class).size();
        if (kept > 0) {
            counts.add(kept + " kept");
        }
        return counts;
    }

    private static void count(
            List<String> counts, Set<ObjectRef> done, List<? extends Change> changes, int others, String what) {
        long number = changes.stream().filter(it -> done.contains(it.ref())).count() + others;
        if (number > 0) {
            counts.add(number + " " + what);
        }
    }

    private static String left(List<ObjectRef> left) {
        if (left.isEmpty()) {
            return "";
        }
        String names = left.stream().limit(MOST_LEFT).map(ObjectRef::toString).collect(Collectors.joining("\n  "));
        String more = left.size() > MOST_LEFT ? "\n  and " + (left.size() - MOST_LEFT) + " more" : "";
        return "\nLeft to do:\n  " + names + more + "\n";
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
