package dev.gantry.embedded.controller;

import java.util.function.IntPredicate;

/** Does many like things in batches of 1, 2, 4, ..., and stops after the first batch in which one failed. */
final class SlowStart {
    private static final int LARGEST_BATCH = 500;

    private SlowStart() {}

    /**
     * Does {@code step} for each number below {@code count}.
     *
     * @param step whether it went well
     * @return how many went well
     */
    static int run(int count, IntPredicate step) {
        int well = 0;
        int done = 0;
        for (int batch = 1; done < count; batch = Math.min(batch * 2, LARGEST_BATCH)) {
            int end = Math.min(count, done + batch);
            int wrong = 0;
            for (; done < end; done++) {
                boolean goes = step.test(done);
                well += goes ? 1 : 0;
                wrong += goes ? 0 : 1;
            }
            if (wrong > 0) {
                return well;
            }
        }
        return well;
    }
}
