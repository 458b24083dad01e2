package dev.gantry;

/** What becomes of a ConfigMap or Secret whose content changes. */
enum Lasting {
    /** It is changed where it is. */
    CHANGES,
    /** It cannot be changed. */
    IMMUTABLE,
    /** Another takes its place, with another name; it cannot be changed itself. */
    HASHED
}
