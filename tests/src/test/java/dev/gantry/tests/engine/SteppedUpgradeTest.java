package dev.gantry.tests.engine;

import static dev.gantry.Gantry.*;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static dev.gantry.Upgrade.OnFailure.ROLL_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.App;
import dev.gantry.Service;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.ObjectStatus;
import dev.gantry.apply.Outcome;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Connection;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.time.Time;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Canaries and blue-green upgrades where real controllers and a real scheduler answer. */
@OnEveryCluster(simulatedNodes = true)
class SteppedUpgradeTest {
    private final Service order = service("order", image("registry.example/order", "1.0.0"))
            .http(8080)
            .requests(millicores(10), mebibytes(16))
            .replicas(4);

    @Test
    void aCanaryIsTriedAndThenTheOldOnesAreReplaced(TestCluster cluster) {
        Service tried = order.upgrade(canary(step(percent(25), seconds(3)), step(percent(50), seconds(3)))
                .analysis("all ready", now -> now.ready() == now.instances()));
        apply(cluster, app("shop", tried), new ArrayList<>());
        List<String> told = new ArrayList<>();

        Outcome outcome = apply(cluster, app("shop", tried.version("2.0.0")), told);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.succeeded()).isTrue();
        assertThat(told)
                .containsSubsequence(
                        "step 1 of 2: 1 of the new version beside 4, for 3 s",
                        "step 2 of 2: 2 of the new version beside 4, for 3 s");
        assertThat(images(cluster, "order")).containsOnly("registry.example/order:2.0.0");
        assertThat(cluster.kubectl()
                        .get("deployment", "order-canary")
                        .at("/spec/replicas")
                        .asInt())
                .isZero();
        assertThat(cluster.kubectl()
                        .get("service", "order")
                        .at("/spec/selector")
                        .toString())
                .contains("gantry.dev/serves");
    }

    @Test
    void aCanaryThatIsNotGoodLeavesTheOldOnesAlone(TestCluster cluster) {
        Service tried = order.upgrade(canary(step(percent(50), seconds(30)))
                .analysis("nothing new", now -> now.elapsed().toSeconds() < 2)
                .onFailure(ROLL_BACK));
        apply(cluster, app("shop", tried), new ArrayList<>());

        Outcome outcome = apply(cluster, app("shop", tried.version("2.0.0")), new ArrayList<>());

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.unready()).singleElement().asString().contains("\"nothing new\" did not hold");
        assertThat(outcome.returned())
                .hasValueSatisfying(
                        back -> assertThat(back.outcome().succeeded()).isTrue());
        assertThat(images(cluster, "order")).containsOnly("registry.example/order:1.0.0");
        assertThat(cluster.kubectl()
                        .get("deployment", "order")
                        .at("/metadata/generation")
                        .asInt())
                .as("never written")
                .isEqualTo(1);
    }

    @Test
    void blueGreenTurnsAllCallsAndTurnsThemBack(TestCluster cluster) {
        Service switched = order.upgrade(blueGreen().keepOldFor(seconds(5)));
        apply(cluster, app("shop", switched), new ArrayList<>());
        List<String> told = new ArrayList<>();

        Outcome outcome = apply(cluster, app("shop", switched.version("2.0.0")), told);

        assertThat(outcome.succeeded()).isTrue();
        assertThat(told).contains("calls go to the new version; the old one waits for 5 s");
        assertThat(images(cluster, "order")).containsOnly("registry.example/order:2.0.0");
        assertThat(cluster.kubectl()
                        .get("service", "order")
                        .at("/spec/selector/app.kubernetes.io~1name")
                        .asString())
                .isEqualTo("order");
        assertThat(cluster.kubectl()
                        .get("deployment", "order-green")
                        .at("/spec/replicas")
                        .asInt())
                .isZero();
    }

    private static Outcome apply(TestCluster cluster, App app, List<String> told) {
        try (Cluster connected =
                Connection.DEFAULT.kubeconfig(cluster.kubeconfig()).open(Time.system())) {
            Engine engine = Engine.on(connected, Time.system());
            ApplyOptions options = Shop.WAITING.analyses(app.analyses());
            return engine.apply(
                    engine.plan(app.synth(), PlanOptions.DEFAULT.namespace(cluster.namespace())),
                    options,
                    new Progress() {
                        @Override
                        public void status(ObjectStatus status) {
                            told.add(status.reason());
                        }
                    });
        }
    }

    private static List<String> images(TestCluster cluster, String service) {
        List<String> images = new ArrayList<>();
        cluster.kubectl()
                .get("pods", "-l", "app.kubernetes.io/name=" + service)
                .path("items")
                .forEach(pod -> {
                    if (!pod.path("metadata").has("deletionTimestamp")) {
                        images.add(pod.at("/spec/containers/0/image").asString());
                    }
                });
        return images;
    }
}
