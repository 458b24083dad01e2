package dev.gantry.cluster;

/** When what an object owns goes with it. */
public enum Propagation {
    /** After it: the object goes at once. */
    BACKGROUND,
    /** Before it: the object stays, marked as deleted, until all that it owns is gone. */
    FOREGROUND
}
