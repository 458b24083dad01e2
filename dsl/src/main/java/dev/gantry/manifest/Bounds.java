package dev.gantry.manifest;

/** How much a text may hold that is read: more than any real manifest, and little enough for any machine. */
final class Bounds {
    /** Bytes of one file: 128 MiB. */
    static final int BYTES = 128 << 20;

    /** Lists and objects inside each other. */
    static final int DEPTH = 500;

    /** Values that aliases repeat in one document. */
    static final int ALIASED = 100_000;

    private Bounds() {}
}
