package dev.gantry.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.kubernetes.coordination.V1Lease;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import dev.gantry.problem.GantryException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Points in time are written as Kubernetes keeps them, in whatever place and language the program runs. */
class TimeTest {
    private static final Instant NOW = Instant.parse("2026-01-31T23:59:58.123456789Z");

    @Test
    void writesATimeToTheSecond() {
        assertThat(TreeWriter.tree(V1ObjectMeta.of().creationTimestamp(NOW)).toString())
                .isEqualTo("{\"creationTimestamp\":\"2026-01-31T23:59:58Z\"}");
    }

    @Test
    void writesAMicroTimeWithSixDigits() {
        V1Lease lease = V1Lease.of("l").spec(spec -> spec.renewTime(NOW).acquireTime(Instant.EPOCH));

        assertThat(TreeWriter.tree(lease).path("spec").toString())
                .isEqualTo("{\"acquireTime\":\"1970-01-01T00:00:00.000000Z\","
                        + "\"renewTime\":\"2026-01-31T23:59:58.123456Z\"}");
    }

    @Test
    void readsBackWhatItWrote() {
        Instant second = Instant.parse("2026-01-31T23:59:58Z");

        assertThat(V1ObjectMeta.of().creationTimestamp(second).creationTimestamp())
                .contains(second);
    }

    @Test
    void refusesATimeThatKubernetesCannotRead() {
        for (Instant beyond : List.of(Instant.MAX, Instant.MIN, Instant.parse("+10000-01-01T00:00:00Z"))) {
            assertThatThrownBy(() -> V1ObjectMeta.of().creationTimestamp(beyond))
                    .isInstanceOfSatisfying(
                            GantryException.class,
                            refused -> assertThat(refused.code()).isEqualTo("time-invalid"));
        }
    }
}
