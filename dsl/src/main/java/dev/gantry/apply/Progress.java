package dev.gantry.apply;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Plan;

/** Hears how an apply goes on. Calls come one at a time, from several threads; each should return soon. */
public interface Progress {
    /** Hears nothing. */
    static Progress silent() {
        return new Progress() {};
    }

    /** Another engine holds the app, and it is seen for some seconds whether it is still alive. */
    default void waiting(String why) {}

    /** It begins. */
    default void started(Plan plan) {}

    /** It has failed, and the app now returns to an earlier release: that begins next, with a plan of its own. */
    default void returning(int release) {}

    /** An object is about to be written. */
    default void applying(Change change) {}

    /** An object was written. */
    default void applied(Change change) {}

    /** An object could not be written or deleted. */
    default void refused(ObjectRef ref, String reason) {}

    /** An object's status is (still, or otherwise) this; told only when it differs from what was told last. */
    default void status(ObjectStatus status) {}

    /** An object is about to be deleted. */
    default void deleting(ObjectRef ref) {}

    /** An object is gone. */
    default void deleted(ObjectRef ref) {}

    /** It ended; a return to an earlier release ends before that from which it returns. */
    default void finished(Outcome outcome) {}
}
