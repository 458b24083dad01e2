package dev.gantry;

import org.jspecify.annotations.Nullable;

/**
 * What was said of a stateful service's instances.
 *
 * @param parallel whether they start and end all at once
 * @param retention what becomes of their claims
 * @param firstOrdinal the number of the first
 */
record StatefulWords(
        boolean parallel,
        @Nullable Said<ClaimRetention> retention,
        @Nullable Said<Integer> firstOrdinal) {
    static final StatefulWords NONE = new StatefulWords(false, null, null);

    /** What becomes of claims. */
    record ClaimRetention(Retention whenDeleted, Retention whenScaled) {}

    StatefulWords inParallel() {
        return new StatefulWords(true, retention, firstOrdinal);
    }

    StatefulWords retention(ClaimRetention said) {
        return new StatefulWords(parallel, Said.now(said), firstOrdinal);
    }

    StatefulWords firstOrdinal(int number) {
        return new StatefulWords(parallel, retention, Said.now(number));
    }
}
