package dev.gantry.manifest;

/** How the values of Secrets appear in text. */
public enum Secrets {
    /** As they are. */
    SHOWN,
    /** As {@link Fingerprint}s. A server refuses to take such text for a Secret. */
    FINGERPRINTS
}
