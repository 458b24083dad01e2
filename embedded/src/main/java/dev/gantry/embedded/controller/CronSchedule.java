package dev.gantry.embedded.controller;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When something is due, as five cron fields say it, or {@code @daily}, or {@code @every 1h30m}. */
final class CronSchedule {
    private static final Map<String, String> NAMED = Map.of(
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *",
            "@monthly", "0 0 1 * *",
            "@weekly", "0 0 * * 0",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@hourly", "0 * * * *");
    private static final Pattern ZONED = Pattern.compile("(?:CRON_)?TZ=(\\S+)\\s+(.*)");
    private static final Pattern EVERY = Pattern.compile("@every ((?:[0-9]+(?:\\.[0-9]+)?(?:h|ms|m|s))+)");
    private static final int YEARS_AHEAD = 5;

    private final List<CronField> fields;
    private final @Nullable Duration every;
    private final ZoneId zone;

    private CronSchedule(List<CronField> fields, @Nullable Duration every, ZoneId zone) {
        this.fields = fields;
        this.every = every;
        this.zone = zone;
    }

    /**
     * Reads a schedule.
     *
     * @param timeZone {@code spec.timeZone}; empty for that of the controller, UTC
     * @throws IllegalArgumentException where it cannot be read
     */
    static CronSchedule parse(String text, Optional<String> timeZone) {
        Matcher zoned = ZONED.matcher(text.strip());
        boolean hasZone = zoned.matches();
        ZoneId zone = hasZone
                ? zone(zoned.group(1))
                : timeZone.map(CronSchedule::zone).orElse(ZoneOffset.UTC);
        String rest = hasZone ? zoned.group(2).strip() : text.strip();
        Matcher constant = EVERY.matcher(rest);
        if (constant.matches()) {
            return new CronSchedule(List.of(), duration(constant.group(1)), zone);
        }
        String[] parts = NAMED.getOrDefault(rest, rest).split("\\s+", -1);
        if (parts.length != 5) {
            throw new IllegalArgumentException("a schedule has 5 fields, \"" + text + "\" has " + parts.length);
        }
        return new CronSchedule(
                List.of(
                        CronField.minute(parts[0]),
                        CronField.hour(parts[1]),
                        CronField.dayOfMonth(parts[2]),
                        CronField.month(parts[3]),
                        CronField.dayOfWeek(parts[4])),
                null,
                zone);
    }

    /**
     * A time zone by its name.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("unknown time zone " + name, unknown);
        }
    }

    private static Duration duration(String text) {
        Duration sum = Duration.ZERO;
        Matcher part = Pattern.compile("([0-9.]+)(h|ms|m|s)").matcher(text);
        while (part.find()) {
            double millis = Double.parseDouble(part.group(1))
                    * switch (part.group(2)) {
                        case "h" -> 3_600_000;
                        case "m" -> 60_000;
                        case "s" -> 1_000;
                        default -> 1;
                    };
            sum = sum.plusMillis(Math.round(millis));
        }
        Duration seconds = Duration.ofSeconds(sum.toSeconds());
        return seconds.isZero() ? Duration.ofSeconds(1) : seconds;
    }

    /** The first moment after {@code after} at which it is due; empty if there is none in five years. */
    Optional<Instant> next(Instant after) {
        Instant second = after.truncatedTo(ChronoUnit.SECONDS);
        if (every != null) {
            return Optional.of(second.plus(every));
        }
        ZonedDateTime time = second.plusSeconds(1).atZone(zone);
        int lastYear = time.getYear() + YEARS_AHEAD;
        if (time.getSecond() > 0) {
            time = time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        }
        while (time.getYear() <= lastYear) {
            if (!fields.get(3).has(time.getMonthValue())) {
                time = time.withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS).plusMonths(1);
            } else if (!isDay(time)) {
                time = time.truncatedTo(ChronoUnit.DAYS).plusDays(1).truncatedTo(ChronoUnit.DAYS);
            } else if (!fields.get(1).has(time.getHour())) {
                time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!fields.get(0).has(time.getMinute())) {
                time = time.plusMinutes(1);
            } else {
                return Optional.of(time.toInstant());
            }
        }
        return Optional.empty();
    }

    /** Of two days that are both limited one is enough, as cron always had it. */
    private boolean isDay(ZonedDateTime time) {
        CronField month = fields.get(2);
        CronField week = fields.get(4);
        boolean ofMonth = month.has(time.getDayOfMonth());
        boolean ofWeek = week.has(time.getDayOfWeek().getValue() % 7);
        return (month.isStar() || week.isStar()) ? ofMonth && ofWeek : ofMonth || ofWeek;
    }
}
