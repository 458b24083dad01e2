package dev.gantry.tests.placement;

import static dev.gantry.Gantry.*;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.App;
import dev.gantry.Default;
import dev.gantry.Service;
import dev.gantry.ServiceUpgrade;
import dev.gantry.apply.ApplyOptions;
import dev.gantry.apply.Engine;
import dev.gantry.apply.PlanOptions;
import dev.gantry.apply.Progress;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Connection;
import dev.gantry.footprint.UpgradeCost;
import dev.gantry.tests.cluster.Kubectl;
import dev.gantry.tests.cluster.OnEveryCluster;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.time.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What is computed of an upgrade is what the real controllers do; who is called beside a second Deployment. */
@OnEveryCluster(simulatedNodes = true)
class UpgradeOnAClusterTest {
    static List<ServiceUpgrade> upgrades() {
        return List.of(
                rolling(),
                rolling().maxSurge(percent(50)),
                rolling().maxSurge(0).maxUnavailable(percent(40)),
                rolling().maxSurge(2).maxUnavailable(1),
                recreate());
    }

    /** The bounds are kept, and the upper one is reached. */
    @ParameterizedTest
    @MethodSource("upgrades")
    void costsWhatIsComputed(ServiceUpgrade upgrade, TestCluster cluster) {
        Service service = service("order", image("registry.example/order", "1"))
                .http(8080)
                .replicas(5)
                .without(Default.GRACEFUL_STOP)
                .upgrade(upgrade);
        UpgradeCost cost =
                app("shop", service).footprint().of(service).orElseThrow().upgrade();
        apply(cluster, app("shop", service), true);

        Rollout seen = new Rollout(5, ":2");
        cluster.kubectl()
                .watchUntil(
                        line -> {
                            boolean over = seen.isOver(line);
                            if (seen.begins()) {
                                apply(cluster, app("shop", service.version("2")), false);
                            }
                            return over;
                        },
                        "replicasets",
                        "-l",
                        "app.kubernetes.io/name=order",
                        "--no-headers",
                        "-o",
                        Rollout.COLUMNS);

        assertThat(seen.mostPods()).as("%s, seen: %s", upgrade, seen).isEqualTo(cost.mostPods());
        assertThat(seen.fewestReady()).as("%s, seen: %s", upgrade, seen).isGreaterThanOrEqualTo(cost.fewestReady());
    }

    @Test
    void callsGoToACanaryAndToGreenNotBeforeTheyAreTurned(TestCluster cluster) {
        Service careful = service("careful", image("registry.example/careful", "1"))
                .http(8080)
                .replicas(2)
                .upgrade(canary(step(percent(50), minutes(1))));
        Service switched = service("switched", image("registry.example/switched", "1"))
                .http(8080)
                .replicas(2)
                .upgrade(blueGreen());
        apply(cluster, app("shop", careful, switched), true);
        Kubectl kubectl = cluster.kubectl();

        kubectl.run("scale", "deployment/careful-canary", "deployment/switched-green", "--replicas=1");
        kubectl.waitFor("jsonpath={.status.readyReplicas}=1", "deployment/careful-canary", "deployment/switched-green");
        kubectl.watchUntil(
                line -> line.strip().split(",", -1).length == 3,
                "endpointslices",
                "-l",
                "kubernetes.io/service-name=careful",
                "--no-headers",
                "-o",
                "custom-columns=A:.endpoints[*].targetRef.name");

        assertThat(called(kubectl, "careful"))
                .hasSize(3)
                .filteredOn(pod -> pod.startsWith("careful-canary"))
                .hasSize(1);
        assertThat(called(kubectl, "switched")).hasSize(2).noneMatch(pod -> pod.startsWith("switched-green"));
        assertThat(kubectl.get("deployment", "careful").at("/status/replicas").asInt())
                .isEqualTo(2);
    }

    private static List<String> called(Kubectl kubectl, String service) {
        List<String> pods = new ArrayList<>();
        for (JsonNode slice : kubectl.get("endpointslices", "-l", "kubernetes.io/service-name=" + service)
                .get("items")) {
            slice.path("endpoints")
                    .forEach(endpoint -> pods.add(endpoint.at("/targetRef/name").asString()));
        }
        return pods;
    }

    private static void apply(TestCluster cluster, App app, boolean waits) {
        try (Cluster connection =
                Connection.DEFAULT.kubeconfig(cluster.kubeconfig()).open(Time.system())) {
            Engine engine = Engine.on(connection, Time.system());
            var plan = engine.plan(app.synth(), PlanOptions.DEFAULT.namespace(cluster.namespace()));
            ApplyOptions how =
                    ApplyOptions.DEFAULT.timeout(Duration.ofSeconds(60)).waits(waits);
            var outcome = engine.apply(plan, how, Progress.silent());
            assertThat(outcome.left()).isEmpty();
            assertThat(outcome.succeeded() || !waits).as(outcome.toString()).isTrue();
        }
    }
}
