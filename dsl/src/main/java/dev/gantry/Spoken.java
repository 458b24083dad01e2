package dev.gantry;

import org.jspecify.annotations.Nullable;

/** That something was said of a workload, and whether more was said of the value that it gave. */
final class Spoken {
    private final String workload;
    private final boolean hasParent;
    private final @Nullable Call call;
    private boolean goneOn;

    Spoken(String workload, boolean hasParent, @Nullable Call call) {
        this.workload = workload;
        this.hasParent = hasParent;
        this.call = call;
    }

    void goesOn() {
        goneOn = true;
    }

    /** Whether it is a word of which nobody made another. */
    boolean isLast() {
        return hasParent && !goneOn;
    }

    String workload() {
        return workload;
    }

    @Nullable
    Call call() {
        return call;
    }
}
