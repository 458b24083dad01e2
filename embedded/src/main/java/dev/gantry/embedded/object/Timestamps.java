package dev.gantry.embedded.object;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Moments as objects carry them: in whole seconds. */
public final class Timestamps {
    private Timestamps() {}

    /** A moment as it is written. */
    public static String of(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** A moment that is written; empty where none is. */
    public static Optional<Instant> read(JsonNode field) {
        return field.isString() ? Optional.of(Instant.parse(field.asString())) : Optional.empty();
    }
}
