package dev.gantry.cluster;

/** What came of a delete. */
public enum Deletion {
    /** There was no such object. */
    ABSENT,
    /** It is gone. */
    GONE,
    /** It will go, when its finalizers or its grace period allow it. */
    PENDING
}
