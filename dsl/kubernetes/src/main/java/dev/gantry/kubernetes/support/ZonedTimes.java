package dev.gantry.kubernetes.support;

import dev.gantry.kubernetes.ObjectWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Points in time as fabric8 holds them in a Lease: in a time zone, to the microsecond. */
public final class ZonedTimes {
    private ZonedTimes() {}

    public static Instant wrap(ZonedDateTime model) {
        return model.toInstant();
    }

    public static ZonedDateTime unwrap(Instant value) {
        return value.truncatedTo(ChronoUnit.MICROS).atZone(ZoneOffset.UTC);
    }

    public static void write(ObjectWriter out, ZonedDateTime model) {
        out.value(Times.micros(model.toInstant()));
    }

    public static @Nullable ZonedDateTime read(Reading in) {
        String text = in.asString(Times::read);
        return text == null ? null : unwrap(Times.read(text));
    }
}
