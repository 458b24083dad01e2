package dev.gantry.problem;

/**
 * The one exception that Gantry throws for what a user or a cluster did wrong.
 *
 * <p>Its message says what was wrong (the value), the rule, and the fix; it never holds a secret's value.
 */
public class GantryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable, in kebab-case, for programs to tell one mistake from another: {@code name-invalid}
     * @param message value, rule and fix, in sentences
     */
    public GantryException(String code, String message) {
        super(message);
        this.code = code;
    }

    /**
     * @param code stable, in kebab-case, for programs to tell one mistake from another
     * @param message value, rule and fix, in sentences
     * @param cause what brought it about
     */
    public GantryException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Names the mistake for a program; the same in every release. */
    public String code() {
        return code;
    }
}
