package dev.gantry.cluster;

/** A watch that goes on until it is closed or ends. */
public interface Watch extends AutoCloseable {
    /** Ends it; nothing is heard of it any more. */
    @Override
    void close();
}
