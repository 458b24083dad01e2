package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronScheduleTest {
    private static Instant next(String schedule, String zone, String after) {
        return CronSchedule.parse(schedule, Optional.of(zone))
                .next(Instant.parse(after))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            * * * * *          | 2026-03-01T10:00:00Z | 2026-03-01T10:01:00Z
            * * * * *          | 2026-03-01T10:00:30Z | 2026-03-01T10:01:00Z
            */15 * * * *       | 2026-03-01T10:50:00Z | 2026-03-01T11:00:00Z
            5/20 * * * *       | 2026-03-01T10:26:00Z | 2026-03-01T10:45:00Z
            0 9-17/4 * * *     | 2026-03-01T13:00:00Z | 2026-03-01T17:00:00Z
            0 0 * * mon-fri    | 2026-03-06T00:00:00Z | 2026-03-09T00:00:00Z
            0 0 1 jan *        | 2026-03-01T00:00:00Z | 2027-01-01T00:00:00Z
            0 0 13 * 5         | 2026-03-07T00:00:00Z | 2026-03-13T00:00:00Z
            0 0 14 * 5         | 2026-03-07T00:00:00Z | 2026-03-13T00:00:00Z
            0 0 */2 * 1        | 2026-03-01T00:00:00Z | 2026-03-02T00:00:00Z
            0 0 29 2 *         | 2026-03-01T00:00:00Z | 2028-02-29T00:00:00Z
            0 0 ? * 0          | 2026-03-01T00:00:00Z | 2026-03-08T00:00:00Z
            1,31 * * * *       | 2026-03-01T10:01:00Z | 2026-03-01T10:31:00Z
            @hourly            | 2026-03-01T10:01:00Z | 2026-03-01T11:00:00Z
            @weekly            | 2026-03-02T10:01:00Z | 2026-03-08T00:00:00Z
            @every 1h30m       | 2026-03-01T10:01:00Z | 2026-03-01T11:31:00Z
            TZ=Asia/Tokyo 0 0 * * * | 2026-03-01T10:01:00Z | 2026-03-01T15:00:00Z
            """)
    void itIsDueAsItsFieldsSay(String schedule, String after, String expected) {
        assertThat(next(schedule, "UTC", after)).isEqualTo(expected);
    }

    @Test
    void anHourThatSummerTimeLeavesOutIsNotDueThatDay() {
        assertThat(next("30 2 * * *", "Europe/Berlin", "2026-03-28T12:00:00Z")).isEqualTo("2026-03-30T00:30:00Z");
    }

    @Test
    void anHourThatComesTwiceIsDueTwice() {
        assertThat(next("30 2 * * *", "Europe/Berlin", "2026-10-25T00:30:00Z")).isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void aDayThatNeverComesIsNeverDue() {
        assertThat(CronSchedule.parse("0 0 31 2 *", Optional.empty()).next(Instant.parse("2026-03-01T00:00:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * *",
                "* * * * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * * 13 *",
                "* * * * 7",
                "5-1 * * * *",
                "a * * * *",
                "*/0 * * * *",
                "1-2-3 * * * *",
                "@sometimes",
                "TZ=Mars/Base * * * * *",
                ""
            })
    void whatIsNoScheduleIsRefused(String schedule) {
        assertThatThrownBy(() -> CronSchedule.parse(schedule, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
