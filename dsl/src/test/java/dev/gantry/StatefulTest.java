package dev.gantry;

import static dev.gantry.Gantry.app;
import static dev.gantry.Retention.*;
import static dev.gantry.Synthesized.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.apps.V1StatefulSetSpec;
import org.junit.jupiter.api.Test;

class StatefulTest {
    private static V1StatefulSetSpec spec(StatefulService service) {
        return app("shop", service).synth().get(V1StatefulSet.class, service).spec();
    }

    @Test
    void startsOneAfterTheOtherUnlessSaid() {
        assertThat(spec(mysql()).podManagementPolicy()).isEmpty();
        assertThat(spec(mysql().parallelStart()).podManagementPolicy())
                .contains(V1StatefulSetSpec.PodManagementPolicy.PARALLEL);
    }

    @Test
    void claimsStayUnlessSaid() {
        assertThat(spec(mysql()).persistentVolumeClaimRetentionPolicy()).isEmpty();
        var policy = spec(mysql().claimRetention(RETAIN, DELETE))
                .persistentVolumeClaimRetentionPolicy()
                .orElseThrow();
        assertThat(policy.whenDeleted()).contains("Retain");
        assertThat(policy.whenScaled()).contains("Delete");
    }

    @Test
    void instancesAreCountedFromANumber() {
        assertThat(spec(mysql().firstOrdinal(1)).ordinals().orElseThrow().start())
                .contains(1);
        assertThat(codes(app("shop", mysql().firstOrdinal(-1)))).containsExactly("number-negative");
    }
}
