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

import dev.gantry.App;
import dev.gantry.Canary;
import dev.gantry.Course;
import dev.gantry.EmbeddedCluster;
import dev.gantry.Health;
import dev.gantry.Image;
import dev.gantry.Service;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.cluster.Selection;
import dev.gantry.cluster.ServedKind;
import dev.gantry.cluster.WatchEvent;
import dev.gantry.cluster.Watcher;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Canaries and blue-green upgrades, carried out. */
class SteppedUpgradeTest {
    private static final Image NEXT = image("acme/order", "2.0.0");

    private final EmbeddedCluster cluster =
            EmbeddedCluster.of(nodes(6, cores(4), gibibytes(16)).zones("a", "b", "c"));
    private final Service order = service("order", image("acme/order", "1.0.0"))
            .http(8080)
            .health(Health.actuator())
            .requests(millicores(250), mebibytes(512))
            .replicas(4);
    private final Canary careful = canary(step(percent(25), minutes(5)), step(percent(50), minutes(10)))
            .analysis("no restarts", now -> now.restarts() == 0);

    private static App shop(Service order) {
        return app("shop", order);
    }

    @Test
    void aCanaryIsTriedInItsStepsBesideAllOldInstances() {
        Service tried = order.upgrade(careful);
        cluster.apply(shop(tried));

        Course upgrade = cluster.apply(shop(tried.version("2.0.0")));

        assertThat(upgrade).succeeded().ready(order).neverBelow(3).atTheEnd(4);
        assertThat(upgrade.readiness().get("order-canary"))
                .extracting(Course.Moment::ready)
                .startsWith(0, 1, 2)
                .endsWith(0);
        assertThat(upgrade.took()).isGreaterThan(Duration.ofMinutes(15)).isLessThan(Duration.ofMinutes(18));
        cluster.pass(minutes(1));
        assertThat(images(order)).containsOnly(NEXT.toString());
        assertThat(cluster.plan(shop(tried.version("2.0.0"))).isEmpty()).isTrue();
    }

    @Test
    void thePlanTellsTheSteps() {
        Service tried = order.upgrade(careful);
        cluster.apply(shop(tried));

        assertThat(cluster.plan(shop(tried.version("2.0.0"))).toString())
                .contains("~ Deployment/order (in steps: canary 25% 300s, 50% 600s)\n");
    }

    @Test
    void aCanaryThatIsNotGoodStopsBeforeAnOldInstanceIsTouchedAndReturns() {
        Service tried = order.upgrade(careful.onFailure(ROLL_BACK));
        cluster.apply(shop(tried));
        cluster.behaves(NEXT, endsAfter(seconds(90), 1));

        Course upgrade = cluster.apply(shop(tried.version("2.0.0")));

        assertThat(upgrade)
                .failedBecause("\"no restarts\" did not hold")
                .returnedTo(1)
                .within(minutes(4))
                .ready(order)
                .neverBelow(4)
                .neverAbove(4);
        cluster.pass(minutes(1));
        assertThat(images(order)).containsOnly("acme/order:1.0.0");
        assertThat(cluster.plan(shop(tried)).isEmpty()).isTrue();
    }

    @Test
    void aCanaryThatFailsIsHeldWhereNothingElseIsSaidAndTheNextVersionGoesOnFromThere() {
        Service tried = order.upgrade(careful);
        cluster.apply(shop(tried));
        cluster.behaves(NEXT, endsAfter(seconds(90), 1));

        assertThat(cluster.apply(shop(tried.version("2.0.0"))))
                .failed()
                .ready(order)
                .neverBelow(4);
        assertThat(replicas("order-canary")).isEqualTo(1);

        assertThat(cluster.apply(shop(tried.version("2.0.1")))).succeeded();
        assertThat(replicas("order-canary")).isZero();
    }

    @Test
    void whatGetsACanaryIsRolledOnceMoreWithout() {
        cluster.apply(shop(order));

        Course upgrade = cluster.apply(shop(order.version("2.0.0").upgrade(careful)));

        assertThat(upgrade).succeeded().within(minutes(4));
        assertThat(upgrade.readiness()).doesNotContainKey("order-canary");
    }

    @Test
    void aChangeOfScaleAloneNeedsNoSteps() {
        Service tried = order.upgrade(careful);
        cluster.apply(shop(tried));

        assertThat(cluster.apply(shop(tried.replicas(5)))).succeeded().within(minutes(2));
    }

    @Test
    void blueGreenTurnsAllCallsAtOnceAndKeepsTheOldOnesForAWhile() {
        Service switched = order.upgrade(blueGreen().keepOldFor(minutes(30)));
        cluster.apply(shop(switched));
        List<String> called = called(switched);

        Course upgrade = cluster.apply(shop(switched.version("2.0.0")));

        assertThat(upgrade).succeeded().ready(order).neverBelow(3).atTheEnd(4);
        assertThat(upgrade.took()).isGreaterThan(Duration.ofMinutes(30)).isLessThan(Duration.ofMinutes(34));
        assertThat(called).containsExactly("order", "order-green", "order");
        assertThat(replicas("order-green")).isZero();
        assertThat(cluster.plan(shop(switched.version("2.0.0"))).isEmpty()).isTrue();
    }

    @Test
    void blueGreenTurnsCallsBackWhenTheNewVersionTurnsOutBad() {
        Service switched = order.upgrade(blueGreen()
                .keepOldFor(minutes(30))
                .analysis("no restarts", now -> now.restarts() == 0)
                .onFailure(ROLL_BACK));
        cluster.apply(shop(switched));
        cluster.behaves(NEXT, endsAfter(minutes(6), 1));
        List<String> called = called(switched);

        Course upgrade = cluster.apply(shop(switched.version("2.0.0")));

        assertThat(upgrade)
                .failedBecause("\"no restarts\"")
                .returnedTo(1)
                .ready(order)
                .neverBelow(4);
        assertThat(called).containsExactly("order", "order-green", "order");
        cluster.pass(minutes(1));
        assertThat(images(order)).containsOnly("acme/order:1.0.0");
    }

    @Test
    void blueGreenNeverTurnsToWhatDoesNotGetReady() {
        Service switched = order.upgrade(blueGreen());
        cluster.apply(shop(switched));
        cluster.behaves(NEXT, endsAfter(seconds(3), 1));
        List<String> called = called(switched);

        assertThat(cluster.apply(shop(switched.version("2.0.0"))))
                .failed()
                .ready(order)
                .neverBelow(4);

        assertThat(called).containsExactly("order");
    }

    @Test
    void anAnalysisThatNobodyHandedOverIsRefusedBeforeAnythingIsWritten() {
        Service tried = order.upgrade(careful);
        cluster.apply(shop(tried));
        ApplyOptions other = ApplyOptions.DEFAULT.analyses(Map.of("basket", seen -> true));

        assertThatThrownBy(() -> cluster.apply(shop(tried.version("2.0.0")), other))
                .hasMessageContaining("Deployment/order goes on only while \"no restarts\" holds");
        assertThatThrownBy(() -> cluster.apply(shop(tried.version("2.0.0")), ApplyOptions.DEFAULT.waits(false)))
                .hasMessageContaining("upgraded in steps");
        assertThat(cluster.history(shop(tried)).all()).hasSize(1);
    }

    @Test
    void anAnalysisThatThrowsHasNotFoundTheVersionGood() {
        Service tried = order.upgrade(canary(step(percent(25), minutes(5))).analysis("error rate", now -> {
            throw new IllegalStateException("no metrics at " + now.elapsed());
        }));
        cluster.apply(shop(tried));

        assertThat(cluster.apply(shop(tried.version("2.0.0"))))
                .failedBecause(
                        "The analysis of Deployment/order failed itself: java.lang.IllegalStateException: no metrics");
    }

    @Test
    void anAnalysisSeesWhatThereIs() {
        List<String> seen = new ArrayList<>();
        Service tried = order.upgrade(canary(step(percent(30), seconds(20))).analysis("look", now -> {
            seen.add(now.service() + " " + now.version() + " " + now.ready() + "/" + now.instances() + " after "
                    + now.elapsed().toSeconds());
            return true;
        }));
        cluster.apply(shop(tried));
        cluster.apply(shop(tried.version("2.0.0")));

        assertThat(seen).first().isEqualTo("order 2.0.0 2/2 after 0");
        assertThat(seen).last().isEqualTo("order 2.0.0 2/2 after 20");
    }

    private List<String> images(Service service) {
        return cluster.pods(service).stream()
                .map((V1Pod pod) -> pod.spec().containers().get(0).image().orElseThrow())
                .toList();
    }

    private int replicas(String deployment) {
        return cluster.cluster()
                .get(ObjectRef.of("apps/v1", "Deployment", "default", deployment))
                .map(live -> live.path("spec").path("replicas").asInt(-1))
                .orElse(-1);
    }

    /** The workload that the Service has led to, each time that it was another. */
    private List<String> called(Service service) {
        List<String> called = new ArrayList<>();
        ServedKind services = cluster.cluster().kinds().find("v1", "Service").orElseThrow();
        Selection all = Selection.in("default");
        String version = cluster.cluster().list(services, all, object -> note(object, service, called));
        cluster.cluster().watch(services, all, version, new Watcher() {
            @Override
            public void event(WatchEvent event) {
                note(event.object(), service, called);
            }

            @Override
            public void ended(boolean tooOld) {}
        });
        return called;
    }

    private static void note(JsonNode object, Service service, List<String> called) {
        String to = object.at("/spec/selector/app.kubernetes.io~1name").asString("");
        if (object.at("/metadata/name").asString("").equals(service.name())
                && (called.isEmpty() || !called.get(called.size() - 1).equals(to))) {
            called.add(to);
        }
    }
}
