package dev.gantry.kubernetes.support;

import dev.gantry.problem.GantryException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Points in time as Kubernetes writes them: UTC, to the second or to the microsecond. */
public final class Times {
    private static final DateTimeFormatter SECONDS = formatter("uuuu-MM-dd'T'HH:mm:ss'Z'");
    private static final DateTimeFormatter MICROS = formatter("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    private Times() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    /** To the second, which is all that Kubernetes' Time keeps. */
    public static String seconds(Instant time) {
        return SECONDS.format(time.truncatedTo(ChronoUnit.SECONDS));
    }

    /** With six digits, as Kubernetes' MicroTime needs. */
    public static String micros(Instant time) {
        return MICROS.format(time.truncatedTo(ChronoUnit.MICROS));
    }

    /** Reads either form. */
    public static Instant read(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new GantryException(
                    "time-invalid",
                    "\"" + text + "\" is not a point in time as RFC 3339 writes it; for example 2026-01-31T12:00:00Z.");
        }
    }
}
