package dev.gantry.codegen.crd;

/** How much a text of definitions may hold: more than any real one, and little enough for any machine. */
final class Bounds {
    /** Bytes of one text: 64 MiB. */
    static final int BYTES = 64 << 20;

    /** Lists and objects inside each other; two of them make one level of a schema. */
    static final int DEPTH = 500;

    /** Values that aliases repeat in one document. */
    static final int ALIASED = 100_000;

    private Bounds() {}
}
