package dev.gantry.embedded.http;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;

/** Spans of time as kubectl shows them: with the two largest units as long as both matter. */
final class Ages {
    private Ages() {}

    /** How long ago a moment was; {@code <unknown>} where there is none. */
    static String since(JsonNode moment, Instant now) {
        try {
            return moment.isString() ? of(Duration.between(Instant.parse(moment.asString()), now)) : "<unknown>";
        } catch (DateTimeParseException e) {
            return "<invalid>";
        }
    }

    static String of(Duration span) {
        long seconds = span.toSeconds();
        long minutes = seconds / 60;
        long hours = minutes / 60;
        long days = hours / 24;
        if (seconds < 0) {
            return seconds < -1 ? "<invalid>" : "0s";
        } else if (seconds < 120) {
            return seconds + "s";
        } else if (minutes < 10) {
            return both(minutes, "m", seconds % 60, "s");
        } else if (hours < 3) {
            return minutes + "m";
        } else if (hours < 8) {
            return both(hours, "h", minutes % 60, "m");
        } else if (hours < 48) {
            return hours + "h";
        } else if (days < 8) {
            return both(days, "d", hours % 24, "h");
        } else if (days < 730) {
            return days + "d";
        } else if (days < 2_920) {
            return both(days / 365, "y", days % 365, "d");
        }
        return days / 365 + "y";
    }

    private static String both(long large, String unit, long small, String smallUnit) {
        return small == 0 ? large + unit : large + unit + small + smallUnit;
    }
}
