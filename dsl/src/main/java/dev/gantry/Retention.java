package dev.gantry;

/** What becomes of a claim that nothing needs any more. */
public enum Retention {
    /** It stays, with what is on it. */
    RETAIN("Retain"),
    /** It is deleted, and what is on it is lost unless its storage class keeps the volume. */
    DELETE("Delete");

    private final String text;

    Retention(String text) {
        this.text = text;
    }

    /** As Kubernetes writes it. */
    @Override
    public String toString() {
        return text;
    }
}
