package dev.gantry.cli;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 90s}, {@code 5m}, {@code 1h30m}. */
final class Durations {
    private static final Pattern WHOLE = Pattern.compile("(?:\\d{1,6}[hms])+");
    private static final Pattern STEP = Pattern.compile("(\\d+)([hms])");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("h", ChronoUnit.HOURS, "m", ChronoUnit.MINUTES, "s", ChronoUnit.SECONDS);

    private Durations() {}

    static Duration parse(String text) {
        Duration sum = Duration.ZERO;
        if (WHOLE.matcher(text).matches()) {
            Matcher steps = STEP.matcher(text);
            while (steps.find()) {
                sum = sum.plus(Long.parseLong(steps.group(1)), UNITS.getOrDefault(steps.group(2), ChronoUnit.SECONDS));
            }
        }
        if (sum.isZero()) {
            throw new UsageException("\"" + text + "\" is no duration. A duration has hours, minutes or seconds, and is"
                    + " not zero: 90s, 5m, 1h30m.");
        }
        return sum;
    }

    /** {@code 12s}, {@code 3m04s}, {@code 1h02m}. */
    static String told(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + "s";
        }
        return seconds < 3600
                ? seconds / 60 + "m" + twoDigits(seconds % 60) + "s"
                : seconds / 3600 + "h" + twoDigits(seconds / 60 % 60) + "m";
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
