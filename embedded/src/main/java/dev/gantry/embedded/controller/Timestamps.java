package dev.gantry.embedded.controller;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Moments as objects carry them: in whole seconds. */
final class Timestamps {
    private Timestamps() {}

    static String of(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static Optional<Instant> read(JsonNode field) {
        return field.isString() ? Optional.of(Instant.parse(field.asString())) : Optional.empty();
    }
}
