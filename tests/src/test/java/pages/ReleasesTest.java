package pages;

import static dev.gantry.Behaviour.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.GantryAssertions.assertThat;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.OnFailure.ROLL_BACK;
import static dev.gantry.Upgrade.rolling;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.EmbeddedCluster;
import dev.gantry.Health;
import dev.gantry.Service;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.Progress;
import dev.gantry.apply.RollbackOptions;
import dev.gantry.plan.Plan;
import dev.gantry.release.Releases;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of {@code docs/releases.md}. They are tests themselves. */
class ReleasesTest {
    private final EmbeddedCluster cluster =
            EmbeddedCluster.of(nodes(6, cores(4), gibibytes(16)).zones("a", "b", "c"));
    private final Service order = service("order", image("acme/order", "1.4.2"))
            .http(8080)
            .health(Health.actuator())
            .requests(millicores(250), mebibytes(512))
            .replicas(4);

    @Test
    void returning() {
        // region return
        var careful = order.upgrade(rolling().onFailure(ROLL_BACK));
        cluster.apply(app("shop", careful));
        cluster.behaves(image("acme/order", "1.4.3"), endsAfter(seconds(3), 1));

        assertThat(cluster.apply(app("shop", careful.version("1.4.3"))))
                .returnedTo(1)
                .ready(order)
                .neverBelow(3);
        // endregion
    }

    @Test
    void engine() {
        cluster.apply(app("shop", order).namespace("shop"));
        cluster.apply(app("shop", order.version("1.4.3")).namespace("shop"));
        Engine engine = Engine.on(cluster.cluster(), cluster.time());
        // region engine
        Releases releases = engine.history("shop", Optional.of("shop"));
        Plan back = engine.planRollback("shop", RollbackOptions.DEFAULT.namespace("shop"));
        Outcome outcome = engine.apply(back, ApplyOptions.DEFAULT.keepReleases(20), Progress.silent());
        // endregion
        assertThat(releases.all()).hasSize(2);
        assertThat(outcome.succeeded()).isTrue();
    }
}
