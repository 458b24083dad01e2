package dev.gantry.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SystemTimeTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void keepsARingForTheNextWhoWaits() throws InterruptedException {
        Bell bell = Time.system().bell();
        bell.ring();
        bell.ring();

        assertThat(bell.await(LONG)).isTrue();
        assertThat(bell.await(Duration.ZERO)).as("several rings are one").isFalse();
    }

    @Test
    void runsATaskLater() throws InterruptedException {
        Bell bell = Time.system().bell();
        Alarm alarm = Time.system().schedule(Duration.ofMillis(1), bell::ring);

        assertThat(bell.await(LONG)).isTrue();
        alarm.cancel();
    }

    @Test
    void runsATaskWhileAnotherWaits() throws InterruptedException {
        Bell goesOn = Time.system().bell();
        Bell waits = Time.system().bell();
        Bell bell = Time.system().bell();
        Time.system().schedule(Duration.ZERO, () -> {
            waits.ring();
            await(goesOn);
        });
        assertThat(waits.await(LONG)).isTrue();
        Time.system().schedule(Duration.ZERO, bell::ring);

        assertThat(bell.await(LONG.dividedBy(2))).isTrue();
        goesOn.ring();
    }

    private static void await(Bell bell) {
        try {
            bell.await(LONG);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void doesNotRunATaskThatWasCancelled() throws InterruptedException {
        Bell bell = Time.system().bell();
        Time.system().schedule(LONG, bell::ring).cancel();

        assertThat(bell.await(Duration.ofMillis(1))).isFalse();
    }
}
