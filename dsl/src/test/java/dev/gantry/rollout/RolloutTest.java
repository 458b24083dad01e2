package dev.gantry.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.problem.GantryException;
import dev.gantry.rollout.Rollout.BlueGreen;
import dev.gantry.rollout.Rollout.Canary;
import dev.gantry.rollout.Rollout.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolloutTest {
    @Test
    void isWrittenInWords() {
        assertThat(new Canary(List.of(step(5, 600), step(50, 60))).text()).isEqualTo("canary 5% 600s, 50% 60s");
        assertThat(new BlueGreen(Duration.ofMinutes(30)).text()).isEqualTo("blue-green 1800s");
    }

    @Property
    void isReadAsItWasWritten(@ForAll("rollouts") Rollout rollout) {
        assertThat(Rollout.parse(rollout.text())).isEqualTo(rollout);
        assertThat(Rollout.of(Map.of(Rollout.ANNOTATION, rollout.text()))).contains(rollout);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "canary", "canary 5%", "canary 5% 600", "blue-green", "blue-green 5m", "rolling 5% 6s"})
    void refusesWhatItDoesNotKnow(String text) {
        assertThatThrownBy(() -> Rollout.parse(text))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining('"' + text + '"')
                .hasMessageContaining("blue-green 1800s");
    }

    /** A step has an instance, however small its share, and never more than a whole. */
    @Property
    void aStepIsRoundedUp(
            @ForAll @IntRange(max = 10_000) int instances, @ForAll @IntRange(min = 1, max = 100) int share) {
        int beside = step(share, 1).instances(instances);

        assertThat(beside * 100L).isGreaterThanOrEqualTo((long) instances * share);
        assertThat((beside - 1) * 100L).isLessThan(Math.max(1, (long) instances * share));
        assertThat(beside).isLessThanOrEqualTo(instances);
    }

    @Test
    void countsWhatStandsBesideTheFirst() {
        assertThat(new Canary(List.of(step(5, 1), step(50, 1))).mostBeside(3)).isEqualTo(2);
        assertThat(new BlueGreen(Duration.ofMinutes(1)).mostBeside(3)).isEqualTo(3);
    }

    private static Step step(int percent, long seconds) {
        return new Step(percent, Duration.ofSeconds(seconds));
    }

    @Provide
    Arbitrary<Rollout> rollouts() {
        Arbitrary<Long> seconds = Arbitraries.longs().between(1, 10_000_000);
        Arbitrary<Rollout> canaries = Combinators.combine(Arbitraries.integers().between(1, 100), seconds)
                .as(RolloutTest::step)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(Canary::new);
        return Arbitraries.oneOf(canaries, seconds.map(time -> new BlueGreen(Duration.ofSeconds(time))));
    }
}
