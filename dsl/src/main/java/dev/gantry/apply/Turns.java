package dev.gantry.apply;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.StartOrder;
import dev.gantry.manifest.Wave;
import dev.gantry.plan.Change;
import dev.gantry.plan.Intent;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * When the turn of each change comes: wave by wave, and last, step by step, what is made and calls what is made too, and what
 * comes after something that is written.
 */
final class Turns {
    /**
     * Changes of one turn are made together.
     *
     * @param step above 0 for what waits for something of an earlier one
     */
    record Turn(int step, Wave wave) implements Comparable<Turn> {
        private static final Comparator<Turn> ORDER =
                Comparator.comparingInt(Turn::step).thenComparing(Turn::wave);

        boolean waits() {
            return step > 0;
        }

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }
    }

    private final StartOrder order;
    private final Map<String, Change> written = new HashMap<>();
    private final Map<String, Integer> found = new HashMap<>();

    private Turns(StartOrder order) {
        this.order = order;
    }

    /** @param changes all of the plan */
    static Turns of(Intent.Apply intent, Collection<Change> changes) {
        Turns turns = new Turns(StartOrder.of(intent.objects()));
        changes.stream().filter(Change::writes).forEach(change -> turns.written.put(key(change.ref()), change));
        return turns;
    }

    /** What is there already runs, and waits only for what it says it comes after. */
    Turn turn(Change change) {
        return new Turn(step(change), Wave.of(change.ref()));
    }

    /** Whether one is changed only when the other, which is written before, is ready. */
    static boolean isAfter(Change change, ObjectRef other) {
        return after(change).contains(key(other));
    }

    private int step(Change change) {
        if (change instanceof Change.Create) {
            return order.step(change.ref());
        }
        String key = key(change.ref());
        Integer known = found.get(key);
        if (known != null) {
            return known;
        }
        found.put(key, 0); // what comes after itself waits for nothing
        int step = 0;
        for (String before : after(change)) {
            Change first = written.get(before);
            if (first != null) {
                step = Math.max(step, step(first) + 1);
            }
        }
        found.put(key, step);
        return step;
    }

    private static List<String> after(Change change) {
        return change instanceof Change.Update update
                ? StartOrder.after(Trees.annotations(update.desired().tree()))
                : List.of();
    }

    private static String key(ObjectRef ref) {
        return ref.kind().toLowerCase(Locale.ROOT) + "/" + ref.name();
    }

    /** The order of a plan. */
    Comparator<Change> order() {
        return Comparator.comparing(this::turn).thenComparing(Change::ref);
    }
}
