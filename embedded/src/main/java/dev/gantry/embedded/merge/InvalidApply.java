package dev.gantry.embedded.merge;

/** What is applied is no object of its kind; the message says why, in the server's words. */
public final class InvalidApply extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidApply(String message) {
        super(message);
    }
}
