package dev.gantry.codegen.schema;

/** What the generator was given does not fit together; the message says what and where. */
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what does not fit, and where */
    public SchemaException(String message) {
        super(message);
    }
}
