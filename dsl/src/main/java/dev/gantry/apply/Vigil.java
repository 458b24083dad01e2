package dev.gantry.apply;

import dev.gantry.plan.Plan;
import dev.gantry.release.Release;

/** Hears what comes up while an app is watched. Calls come one at a time, on the thread that watches. */
public interface Vigil {
    /** Hears nothing. */
    static Vigil silent() {
        return new Vigil() {};
    }

    /**
     * The app is kept at a release from now on: when the watch begins, and after each apply by somebody else.
     *
     * @param objects how many objects it has
     */
    default void watching(Release release, int objects) {}

    /**
     * Something is not as the release says, and is about to be put right.
     *
     * @param plan what has to be done for that, field by field
     */
    default void drifted(Plan plan) {}

    /**
     * It was put right, as far as the outcome says.
     *
     * @param plan what was to be done
     */
    default void corrected(Plan plan, Outcome outcome) {}

    /**
     * Nothing is put right just now, and it will be tried again.
     *
     * @param why in a sentence
     */
    default void hindered(String why) {}
}
