package dev.gantry.tests.embedded;

import static dev.gantry.Behaviour.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.GantryAssertions.assertThat;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static dev.gantry.Upgrade.OnFailure.ROLL_BACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gantry.App;
import dev.gantry.Config;
import dev.gantry.Course;
import dev.gantry.EmbeddedCluster;
import dev.gantry.Health;
import dev.gantry.Image;
import dev.gantry.Probe;
import dev.gantry.Service;
import dev.gantry.StatefulService;
import dev.gantry.release.Release;
import dev.gantry.release.Release.State;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was applied is kept, and returned to: when asked, or by itself when an upgrade fails. */
class ReleasesTest {
    private static final Image NEXT = image("acme/order", "2.0.0");

    private final EmbeddedCluster cluster =
            EmbeddedCluster.of(nodes(6, cores(4), gibibytes(16)).zones("a", "b", "c"));
    private final Service order = service("order", image("acme/order", "1.0.0"))
            .http(8080)
            .health(Health.actuator())
            .requests(millicores(250), mebibytes(512))
            .replicas(3);

    private App with(String greeting, Service service) {
        Config texts = config("texts", file("greeting.txt", greeting));
        return app("shop", service.mount("/etc/texts", texts));
    }

    @Test
    void eachManifestThatDiffersIsAReleaseOfItsOwn() {
        cluster.apply(with("hello", order));
        cluster.apply(with("hello", order));
        cluster.apply(with("hello", order.version("2.0.0")));

        assertThat(cluster.history(app("shop", order)).all())
                .extracting(Release::number, Release::state, Release::versions)
                .containsExactly(
                        tuple(1, State.READY, Map.of("deployment/order", "1.0.0")),
                        tuple(2, State.READY, Map.of("deployment/order", "2.0.0")));
    }

    @Test
    void aRollbackBringsAllOfTheAppBackConfigurationIncluded() {
        cluster.apply(with("hello", order));
        cluster.apply(with("good day", order.version("2.0.0")));

        assertThat(cluster.rollback(app("shop", order)))
                .succeeded()
                .ready(order)
                .neverBelow(2);

        assertThat(cluster.plan(with("hello", order)).isEmpty()).isTrue();
        assertThat(cluster.history(app("shop", order)).latest())
                .get()
                .extracting(Release::number, Release::returnsTo, Release::state)
                .containsExactly(3, Optional.of(1), State.READY);
    }

    @Test
    void aFailedUpgradeReturnsByItselfWhereItsPolicySaysSo() {
        Service careful = order.upgrade(rolling().onFailure(ROLL_BACK));
        cluster.apply(with("hello", careful));
        cluster.behaves(NEXT, endsAfter(seconds(3), 1).says("no such table: orders"));

        Course upgrade = cluster.apply(with("good day", careful.version("2.0.0")));

        assertThat(upgrade)
                .failedBecause("no such table")
                .returnedTo(1)
                .ready(order)
                .neverBelow(2)
                .atTheEnd(3);
        assertThat(cluster.plan(with("hello", careful)).isEmpty()).isTrue();
        assertThat(cluster.history(app("shop", order)).all())
                .extracting(Release::state, Release::returnsTo)
                .containsExactly(
                        tuple(State.READY, Optional.empty()),
                        tuple(State.FAILED, Optional.empty()),
                        tuple(State.READY, Optional.of(1)));
    }

    @Test
    void aStatefulServiceReturnsThoughKubernetesWouldWaitForItsIllInstanceForever() {
        StatefulService store = statefulService("order", image("acme/order", "1.0.0"), storage(gibibytes(1), "/data"))
                .port(port("sql", 3306))
                .health(Health.readiness(Probe.tcp()))
                .requests(millicores(250), mebibytes(512))
                .replicas(3)
                .upgrade(rolling().onFailure(ROLL_BACK));
        cluster.apply(app("shop", store));
        cluster.behaves(NEXT, endsAfter(seconds(3), 1));

        Course upgrade = cluster.apply(app("shop", store.version("2.0.0")));

        assertThat(upgrade).returnedTo(1).ready(store).neverBelow(2).atTheEnd(3);
    }

    @Test
    void aStatefulServiceThatMakesNoProgressFailsAtItsDeadline() {
        StatefulService store = statefulService("order", image("acme/order", "1.0.0"), storage(gibibytes(1), "/data"))
                .port(port("sql", 3306))
                .health(Health.readiness(Probe.tcp()))
                .requests(millicores(250), mebibytes(512))
                .upgrade(rolling().deadline(minutes(2)));
        cluster.apply(app("shop", store));
        cluster.behaves(NEXT, neverAnswers());

        assertThat(cluster.apply(app("shop", store.version("2.0.0"))))
                .failedBecause("no progress for 120 s, its deadline")
                .within(minutes(4));
    }

    @Test
    void aFailedUpgradeIsHeldWhereNothingElseIsSaid() {
        cluster.apply(with("hello", order));
        cluster.behaves(NEXT, endsAfter(seconds(3), 1));

        Course upgrade = cluster.apply(with("good day", order.version("2.0.0")));

        assertThat(upgrade).failed();
        assertThat(upgrade.outcome().returned()).isEmpty();
        assertThat(cluster.plan(with("hello", order)).isEmpty()).isFalse();
    }

    @Test
    void aFirstApplyThatFailsHasNothingToReturnTo() {
        Service careful = order.upgrade(rolling().onFailure(ROLL_BACK));
        cluster.behaves(image("acme/order", "1.0.0"), endsAfter(seconds(3), 1));

        Course first = cluster.apply(app("shop", careful));

        assertThat(first).failed();
        assertThat(first.outcome().returned()).isEmpty();
        assertThatThrownBy(() -> cluster.rollback(app("shop", careful)))
                .hasMessageContaining("shop has no good release before its latest. Kept are 1");
    }

    @Test
    void whatFailedAndIsReadyByNowIsGoodOnceItIsAppliedAgain() {
        Service slow = order.health(Health.readiness(Probe.httpGet("/ready")));
        cluster.behaves(image("acme/order", "1.0.0"), startsIn(minutes(12)));
        assertThat(cluster.apply(app("shop", slow))).failed();
        cluster.pass(minutes(10));

        assertThat(cluster.apply(app("shop", slow))).succeeded();

        assertThat(cluster.history(app("shop", order)).latest())
                .get()
                .extracting(Release::number, Release::state)
                .containsExactly(1, State.READY);
    }
}
