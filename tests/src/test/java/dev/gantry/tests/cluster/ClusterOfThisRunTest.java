package dev.gantry.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClusterOfThisRunTest {
    private record None(String name) implements ClusterSource {
        @Override
        public RunningCluster start() throws NotAvailable {
            throw new NotAvailable(name + " is not here");
        }
    }

    private record Broken(String name) implements ClusterSource {
        @Override
        public RunningCluster start() {
            throw new IllegalStateException(name + " is broken");
        }
    }

    @Test
    void saysOfEverySourceWhyItGivesNone() {
        ClusterOfThisRun none =
                ClusterOfThisRun.choose(List.of(new None("first"), new None("second")), Optional.empty());

        assertThat(none.running()).isEmpty();
        assertThat(none.whyNone()).isEqualTo("there is no cluster: first is not here; second is not here");
    }

    @Test
    void failsWhereTheRequiredOneIsNotHere() {
        assertThatThrownBy(() -> ClusterOfThisRun.choose(List.of(new None("first")), Optional.of("first")))
                .hasMessage("GANTRY_REQUIRE_CLUSTER=first, but first is not here");
    }

    @Test
    void failsWhereNoneIsCalledLikeTheRequiredOne() {
        assertThatThrownBy(() -> ClusterOfThisRun.choose(List.of(new None("first")), Optional.of("frist")))
                .hasMessage("GANTRY_REQUIRE_CLUSTER=frist is none of [first]");
    }

    @Test
    void failsWhereOneIsBrokenInsteadOfTakingTheNext() {
        assertThatThrownBy(() ->
                        ClusterOfThisRun.choose(List.of(new Broken("first"), new None("second")), Optional.empty()))
                .hasMessage("first is broken");
    }
}
