package dev.gantry.manifest.constraint;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Dates, times and durations, as the server reads them: a little more than RFC 3339. */
final class Times {
    private Times() {}

    static boolean isDate(String text) {
        if (text.length() != 10 || !isDigit(text.charAt(0))) {
            return false;
        }
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isDateTime(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).split("t", -1);
        return parts.length >= 2 && isDate(parts[0]) && Form.TIME_OF_DAY.fits(parts[1]);
    }

    static boolean isDuration(String text) {
        return Form.DURATION.fits(text) || Form.SPOKEN_DURATION.fits(text);
    }
}
