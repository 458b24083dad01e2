package dev.gantry;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Optional;

/**
 * When a scheduled job runs.
 *
 * @param expression minute, hour, day of the month, month and day of the week ({@code spec.schedule})
 * @param zone the time zone in which it is read ({@code spec.timeZone}); empty for that of the cluster's controller
 */
public record Cron(String expression, Optional<ZoneId> zone) {
    /** See the record's components. */
    public Cron {
        requireNonNull(expression, "expression");
        requireNonNull(zone, "zone");
    }

    /** In the time of a region: {@code in(ZoneId.of("Europe/Berlin"))}. Its summer time is followed. */
    public Cron in(ZoneId region) {
        return new Cron(expression, Optional.of(requireNonNull(region, "region")));
    }

    @Override
    public String toString() {
        return zone.map(region -> expression + " " + region).orElse(expression);
    }
}
