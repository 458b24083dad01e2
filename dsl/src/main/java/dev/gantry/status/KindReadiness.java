package dev.gantry.status;

/** How one kind says that it is ready. Its object has been seen by its controller and is not being deleted. */
interface KindReadiness {
    /** The API group; empty for the core group. */
    String group();

    String kind();

    /** Whether a controller always writes {@code status.observedGeneration}, so that a missing one means: not seen. */
    default boolean alwaysObserved() {
        return false;
    }

    Status of(Live live);
}
