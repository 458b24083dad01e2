package dev.gantry.cluster;

/** Hears what happens to the objects of a watch, one call at a time, on a thread of the cluster's. */
public interface Watcher {
    /** An object came, changed or went. */
    void event(WatchEvent event);

    /**
     * The watch ended: the server ends each after some minutes; the connection broke; or (then {@code tooOld}) the
     * server no longer remembers the version it began with, and the objects must be listed anew. Not called after
     * {@link Watch#close}.
     */
    void ended(boolean tooOld);
}
