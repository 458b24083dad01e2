package dev.gantry.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.problem.GantryException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private final PassingTime time = new PassingTime();
    private final Retry retry = new Retry(time);

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void triesAgainWhatTheServerCannotDoJustNow(int status) {
        assertThat(retry.of(failing(refusal(status, ""), refusal(status, "")))).isEqualTo("done");
        assertThat(time.waits()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422, 500})
    void doesNotTryAgainWhatTheServerRefuses(int status) {
        GantryException refusal = refusal(status, "no");
        assertThatThrownBy(() -> retry.of(failing(refusal))).isSameAs(refusal);
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void triesAgainWhenAWebhookDidNotAnswer() {
        assertThat(retry.of(failing(refusal(500, "Internal error occurred: failed calling webhook \"x\""))))
                .isEqualTo("done");
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        GantryException busy = new Refusal("x", "x", 429, "", List.of(), Optional.of(Duration.ofSeconds(7)));
        assertThat(retry.of(failing(busy))).isEqualTo("done");
        assertThat(time.waits()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void givesUpAfterSixTries() {
        GantryException busy = refusal(503, "");
        assertThatThrownBy(() -> retry.of(() -> {
                    throw busy;
                }))
                .isSameAs(busy);
        assertThat(time.waits()).hasSize(5);
    }

    @Test
    void triesAgainWhenAConnectionBrokeButNotWhenThereIsNone() {
        assertThat(retry.of(failing(new Unreachable("reset", true, new IOException()))))
                .isEqualTo("done");
        assertThatThrownBy(() -> retry.of(failing(new Unreachable("refused", false, new IOException()))))
                .hasMessage("refused");
    }

    @Test
    void isMorePatientWithAServerThatDidAnswer() {
        retry.of(() -> "done");
        GantryException away = new Unreachable("away", true, new IOException());
        assertThatThrownBy(() -> retry.of(() -> {
                    throw away;
                }))
                .isSameAs(away);
        assertThat(time.waits().stream().mapToLong(Duration::toMillis).sum()).isBetween(20_000L, 40_000L);
    }

    private static Refusal refusal(int status, String message) {
        return new Refusal("x", message, status, "", List.of(), Optional.empty());
    }

    private static java.util.function.Supplier<String> failing(GantryException... failures) {
        Deque<GantryException> left = new ArrayDeque<>(List.of(failures));
        return () -> {
            if (left.isEmpty()) {
                return "done";
            }
            throw left.pop();
        };
    }
}
