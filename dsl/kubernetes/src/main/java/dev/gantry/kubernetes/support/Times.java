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

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Times() {}

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    /** To the second, which is all that Kubernetes' Time keeps. */
    public static String seconds(Instant time) {
        return SECONDS.format(inRange(time).truncatedTo(ChronoUnit.SECONDS));
    }

    /** With six digits, as Kubernetes' MicroTime needs. */
    public static String micros(Instant time) {
        return MICROS.format(inRange(time).truncatedTo(ChronoUnit.MICROS));
    }

    /** With as many digits as it has. */
    static String exact(Instant time) {
        return inRange(time).toString();
    }

    private static Instant inRange(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new GantryException(
                    "time-invalid",
                    time + " is beyond the years 0000 to 9999, which RFC 3339 and Kubernetes can write.");
        }
        return time;
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
