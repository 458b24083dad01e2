package dev.gantry.cluster;

import dev.gantry.problem.GantryException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The server answered, and said no. */
public final class Refusal extends GantryException {
    private static final long serialVersionUID = 1L;

    /** The code of a refusal in which the server finds fault with the object. */
    static final String OF_OBJECT = "refused-as-invalid";

    private final int status;
    private final String reason;
    private final transient List<Cause> causes;
    private final transient Optional<Duration> retryAfter;

    /**
     * One of several reasons.
     *
     * @param reason a word for programs, {@code FieldManagerConflict}
     * @param field the field's path as the server writes it, {@code .spec.replicas}; may be empty
     * @param message a sentence
     */
    public record Cause(String reason, String field, String message) {}

    /**
     * What the server said.
     *
     * @param code stable code for programs
     * @param message for people
     * @param status the HTTP status
     * @param reason the server's word for it ({@code status.reason}), {@code Conflict}; may be empty
     * @param causes the server's list of what is wrong ({@code status.details.causes})
     * @param retryAfter how long the server asks to wait before trying again, if it does
     */
    public Refusal(
            String code, String message, int status, String reason, List<Cause> causes, Optional<Duration> retryAfter) {
        super(code, message);
        this.status = status;
        this.reason = reason;
        this.causes = List.copyOf(causes);
        this.retryAfter = retryAfter;
    }

    /** Whether it is the object that the server finds fault with. */
    public boolean isOfObject() {
        return code().equals(OF_OBJECT);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The server's word for it: {@code Conflict}, {@code Invalid}, {@code Forbidden}; may be empty. */
    public String reason() {
        return reason;
    }

    /** What is wrong, one by one, as far as the server says. */
    public List<Cause> causes() {
        return causes;
    }

    /** How long the server asks to wait before trying again. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Whether other managers own fields that this one wanted to set. */
    public boolean isFieldConflict() {
        return status == 409 && causes.stream().anyMatch(cause -> cause.reason().equals("FieldManagerConflict"));
    }
}
