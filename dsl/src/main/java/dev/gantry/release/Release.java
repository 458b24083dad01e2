package dev.gantry.release;

import dev.gantry.manifest.Manifest;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One manifest that was applied.
 *
 * @param number 1 for an app's first, one more for each that differs from the one before
 * @param began when its first apply began, to the second
 * @param state how it ended
 * @param digest tells manifests apart: {@link Manifest#digest()}
 * @param parts how many objects its manifest is kept in; 1 or more
 * @param returnsTo the release whose manifest it has, where a rollback made it
 * @param versions by workload, {@code deployment/order}, the version that it ran
 */
public record Release(
        int number,
        Instant began,
        State state,
        String digest,
        int parts,
        Optional<Integer> returnsTo,
        SortedMap<String, String> versions) {
    /** How a release ended. */
    public enum State {
        /** It is being applied, or what applied it was interrupted. */
        UNFINISHED,
        /** All was written, and nothing was waited for. */
        APPLIED,
        /** All was ready. */
        READY,
        /** Something was refused, or did not get ready. */
        FAILED
    }

    /** The map is copied. */
    public Release {
        versions = new TreeMap<>(versions);
    }

    /** Whether it can be returned to in good faith: it was ready, or at least written in full. */
    public boolean isGood() {
        return state == State.READY || state == State.APPLIED;
    }

    /** This, ended so. */
    public Release state(State how) {
        return new Release(number, began, how, digest, parts, returnsTo, versions);
    }
}
