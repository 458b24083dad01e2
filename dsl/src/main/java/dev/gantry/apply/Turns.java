package dev.gantry.apply;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.StartOrder;
import dev.gantry.manifest.Wave;
import dev.gantry.plan.Change;
import dev.gantry.plan.Intent;
import java.util.Comparator;

/** When the turn of each change comes: wave by wave, and last, step by step, what is made and calls what is made too. */
final class Turns {
    /**
     * Changes of one turn are made together.
     *
     * @param step above 0 for what is made and waits for what it calls
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

    private Turns(StartOrder order) {
        this.order = order;
    }

    static Turns of(Intent.Apply intent) {
        return new Turns(StartOrder.of(intent.objects()));
    }

    /** What is there already runs, and waits for nothing. */
    Turn turn(Change change) {
        ObjectRef ref = change.ref();
        return new Turn(change instanceof Change.Create ? order.step(ref) : 0, Wave.of(ref));
    }

    /** The order of a plan. */
    Comparator<Change> order() {
        return Comparator.comparing(this::turn).thenComparing(Change::ref);
    }
}
