package dev.gantry.tests.embedded;

import static dev.gantry.Behaviour.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.GantryAssertions.assertThat;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.App;
import dev.gantry.Course;
import dev.gantry.EmbeddedCluster;
import dev.gantry.Health;
import dev.gantry.Image;
import dev.gantry.Job;
import dev.gantry.Service;
import dev.gantry.StatefulService;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Upgrades, as tests of users' definitions try them. */
class UpgradeTest {
    private static final Image NEXT = image("acme/order", "2.0.0");

    private final EmbeddedCluster cluster =
            EmbeddedCluster.of(nodes(6, cores(4), gibibytes(16)).zones("a", "b", "c"));
    private final Service order = service("order", image("acme/order", "1.0.0"))
            .http(8080)
            .health(Health.actuator())
            .requests(millicores(250), mebibytes(512))
            .replicas(4);
    private final App shop = app("shop", order);

    @Test
    void aFirstApplyMakesAllReady() {
        assertThat(cluster.apply(shop)).succeeded().ready(order).atTheEnd(4);
    }

    @Test
    void aRollingUpgradeKeepsToItsSurgeAndItsUnavailability() {
        Service careful = order.upgrade(rolling().maxSurge(1).maxUnavailable(0));
        cluster.apply(app("shop", careful));

        Course upgrade = cluster.apply(app("shop", careful.version("2.0.0")));

        assertThat(upgrade).succeeded().ready(order).neverBelow(4).neverAbove(5).atTheEnd(4);
        assertThat(cluster.pods(order))
                .extracting(pod -> pod.spec().containers().get(0).image().orElseThrow())
                .filteredOn(NEXT.toString()::equals)
                .hasSize(4);
    }

    @Test
    void oneThatMayBeMissingIsMissing() {
        Service quick = order.upgrade(rolling().maxSurge(0).maxUnavailable(1));
        cluster.apply(app("shop", quick));

        Course upgrade = cluster.apply(app("shop", quick.version("2.0.0")));

        assertThat(upgrade).succeeded().ready(order).neverBelow(3).neverAbove(4);
        assertThat(upgrade.ready(order)).anySatisfy(it -> assertThat(it.ready()).isEqualTo(3));
    }

    @Test
    void whatComesAfterAMigrationIsNotTouchedBeforeThatHasEnded() {
        cluster.apply(migrating("1.0.0"));
        cluster.behaves(
                image("acme/migration", "2.0.0"), endsAfter(seconds(30), 1).says("column exists"));

        Course upgrade = cluster.apply(migrating("2.0.0"));

        assertThat(upgrade).failed().ready(order).neverBelow(4).neverAbove(4);
        assertThat(images()).containsOnly("acme/order:1.0.0");

        cluster.behaves(image("acme/migration", "2.0.1"), endsAfter(seconds(30), 0));
        assertThat(cluster.apply(migrating("2.0.1"))).succeeded();
        cluster.pass(minutes(1));
        assertThat(images()).containsOnly("acme/order:2.0.1");
    }

    private App migrating(String version) {
        Job migration = job("migration", image("acme/migration", version)).perVersion();
        return app("shop", order.version(version).upgrade(rolling().after(migration)));
    }

    private List<String> images() {
        return cluster.pods(order).stream()
                .map(pod -> pod.spec().containers().get(0).image().orElseThrow())
                .toList();
    }

    @Test
    void recreatingLeavesNoneMeanwhile() {
        Service recreated = order.upgrade(recreate());
        cluster.apply(app("shop", recreated));

        Course upgrade = cluster.apply(app("shop", recreated.version("2.0.0")));

        assertThat(upgrade).succeeded().ready(order).atTheEnd(4);
        assertThat(upgrade.ready(order)).anySatisfy(it -> assertThat(it.ready()).isZero());
    }

    @Test
    void aVersionThatCrashesIsToldWithItsLastWordsAndTheOldOneStays() {
        cluster.apply(shop);
        cluster.behaves(NEXT, endsAfter(seconds(3), 1).says("no such table: orders"));

        Course upgrade = cluster.apply(app("shop", order.version("2.0.0")));

        assertThat(upgrade).failedBecause("no such table: orders");
        assertThat(upgrade).ready(order).neverBelow(4);
    }

    @Test
    void aVersionThatCannotBePulledIsTold() {
        cluster.apply(shop);
        cluster.behaves(NEXT, imageMissing());

        assertThat(cluster.apply(app("shop", order.version("2.0.0"))))
                .failedBecause(NEXT.toString())
                .ready(order)
                .neverBelow(4);
    }

    @Test
    void aVersionThatNeverAnswersEndsAtItsDeadline() {
        Service impatient = order.upgrade(rolling().maxUnavailable(0).deadline(minutes(2)));
        cluster.apply(app("shop", impatient));
        cluster.behaves(NEXT, neverAnswers());

        assertThat(cluster.apply(app("shop", impatient.version("2.0.0"))))
                .failed()
                .within(minutes(5))
                .ready(order)
                .neverBelow(4);
    }

    @Test
    void whoGoesBackFindsTheOldReplicaSet() {
        cluster.apply(shop);
        cluster.behaves(NEXT, neverAnswers());
        cluster.apply(app("shop", order.version("2.0.0")));

        assertThat(cluster.apply(shop))
                .succeeded()
                .within(seconds(10))
                .ready(order)
                .neverBelow(4);
    }

    @Test
    void slowStartsTakeTheirTimeAndNoneOfMine() {
        cluster.behaves(order, startsIn(seconds(100)));

        Course first = cluster.apply(shop);

        assertThat(first).succeeded();
        assertThat(first.took()).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(120));
    }

    @Test
    void statefulInstancesAreReplacedOneByOneFromTheLast() {
        StatefulService db = statefulService("db", image("acme/db", "8.0"), storage(gibibytes(1), "/data"))
                .port(port("sql", 3306))
                .requests(millicores(100), mebibytes(128))
                .replicas(3);
        cluster.apply(app("shop", db));

        Course upgrade = cluster.apply(app("shop", db.version("8.1")));

        assertThat(upgrade).succeeded().ready(db).neverBelow(2).atTheEnd(3);
    }

    @Test
    void whatIsAppliedTwiceIsNothingToDo() {
        cluster.apply(shop);

        assertThat(cluster.plan(shop).toString()).startsWith("Nothing to do");
    }

    @Test
    void whatIsTakenAwayIsGone() {
        cluster.apply(shop);

        assertThat(cluster.destroy(shop)).succeeded();
        cluster.pass(minutes(1));
        assertThat(cluster.pods(order)).isEmpty();
    }
}
