package dev.gantry.embedded.object;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Moments as objects carry them: in whole seconds. */
public final class Timestamps {
    /** What was written last: time stands still while controllers work, so that many write the same moment. */
    private static volatile Written last = new Written(Instant.EPOCH, Instant.EPOCH.toString());

    private record Written(Instant moment, String text) {}

    private Timestamps() {}

    /** A moment as it is written. */
    public static String of(Instant moment) {
        Written known = last;
        if (!known.moment().equals(moment)) {
            known = new Written(moment, moment.truncatedTo(ChronoUnit.SECONDS).toString());
            last = known;
        }
        return known.text();
    }

    /** A moment that is written; empty where none is. */
    public static Optional<Instant> read(JsonNode field) {
        return field.isString() ? Optional.of(Instant.parse(field.asString())) : Optional.empty();
    }
}
