package dev.gantry;

import static dev.gantry.Gantry.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.gantry.kubernetes.apps.V1Deployment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class GraphTest {
    private static Service chain(int length) {
        List<Service> services = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Service next = service("s" + i, image("acme/s", "1")).http(80);
            for (int back = 1; back <= 3 && back <= i; back++) {
                next = next.env("S" + back, services.get(i - back).http());
            }
            services.add(next);
        }
        return services.get(length - 1);
    }

    @Test
    void costsWhatItsPartsCostAndNotItsPaths() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Service last = chain(2_000);

            assertThat(last).hasToString("service s1999 (acme/s:1)");
            assertThat(last.hashCode()).isEqualTo(chain(2_000).hashCode());
            assertThat(last).isEqualTo(chain(2_000));
            assertThat(app("chain", last).synth().all(V1Deployment.class)).hasSize(2_000);
        });
    }

    @Test
    void printsAnAppOfManyPathsInOneLine() {
        assertThat(app("chain", chain(200)).toString()).hasSizeLessThan(100).doesNotContain("\n");
        assertThatNoException().isThrownBy(() -> app("chain", chain(200)).hashCode());
    }
}
