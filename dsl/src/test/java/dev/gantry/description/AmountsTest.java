package dev.gantry.description;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.Quantity;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmountsTest {
    private static Amounts amounts(String cpu, String memory) {
        return Amounts.of(Map.of("cpu", Quantity.of(cpu), "memory", Quantity.of(memory)));
    }

    @Test
    void printsAsKubernetesWouldWriteIt() {
        assertThat(amounts("250m", "512Mi")).hasToString("250m CPU, 512Mi memory");
        assertThat(amounts("1500m", "1536Mi")).hasToString("1.5 CPU, 1.5Gi memory");
        assertThat(amounts("0", "1000")).hasToString("0 CPU, 1000 memory");
        assertThat(Amounts.of(Map.of("nvidia.com/gpu", Quantity.of("2")))).hasToString("2 nvidia.com/gpu");
    }

    @Test
    void addsAndMultipliesExactly() {
        assertThat(amounts("100m", "1Mi").times(10).plus(amounts("1", "2Mi"))).isEqualTo(amounts("2000m", "12Mi"));
        assertThat(amounts("100m", "1Mi")).isNotEqualTo(amounts("100m", "2Mi"));
    }

    @Test
    void theLargerOfTwoIsTakenByResource() {
        assertThat(amounts("100m", "3Mi").most(amounts("1", "2Mi"))).isEqualTo(amounts("1", "3Mi"));
    }

    @Test
    void equalAmountsHaveEqualHashes() {
        assertThat(amounts("1000m", "1Gi")).isEqualTo(amounts("1", "1024Mi")).hasSameHashCodeAs(amounts("1", "1024Mi"));
    }
}
