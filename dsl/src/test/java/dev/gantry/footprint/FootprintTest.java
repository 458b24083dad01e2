package dev.gantry.footprint;

import static dev.gantry.Gantry.*;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Placement.*;
import static dev.gantry.Units.*;
import static dev.gantry.Upgrade.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.App;
import dev.gantry.Nodes;
import dev.gantry.Replicas;
import dev.gantry.Service;
import dev.gantry.Taint;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1DaemonSetSpec;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.core.V1ReplicationController;
import dev.gantry.kubernetes.core.V1ReplicationControllerSpec;
import dev.gantry.kubernetes.core.V1ResourceRequirements;
import dev.gantry.kubernetes.core.V1Toleration;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.manifest.Manifest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FootprintTest {
    static final Service ORDER = service("order", image("acme/order", "1.4.2"))
            .http(8080)
            .requests(millicores(250), mebibytes(512))
            .limits(cores(1), mebibytes(512))
            .replicas(Replicas.between(3, 10).onCpu(percent(70)))
            .upgrade(rolling().maxSurge(2).maxUnavailable(0));
    static final Service CONSUMER = service("consumer", image("acme/consumer", "1.0.0"))
            .http(8080)
            .requests(millicores(500), gibibytes(1))
            .replicas(4)
            .upgrade(rolling().maxSurge(percent(30)));
    static final App SHOP = app("shop", ORDER, CONSUMER);

    @Test
    void countsEachWorkloadAndItsUpgrade() {
        WorkloadCost order = SHOP.footprint().of(ORDER).orElseThrow();

        assertThat(order.leastPods()).isEqualTo(3);
        assertThat(order.mostPods()).isEqualTo(10);
        assertThat(order.requests()).isEqualTo(amounts("250m", "512Mi"));
        assertThat(order.limits()).isEqualTo(amounts("1", "512Mi"));
        assertThat(order.upgrade()).isEqualTo(new UpgradeCost(12, 3));
        assertThat(order).hasToString("Deployment/order: 3 to 10 pods, each 250m cpu, 512Mi memory");
        assertThat(SHOP.footprint().of(CONSUMER).orElseThrow().upgrade()).isEqualTo(new UpgradeCost(6, 4));
        assertThat(SHOP.footprint().of(CONSUMER).orElseThrow().unlimited()).containsExactlyInAnyOrder("cpu", "memory");
    }

    @Test
    void sumsAtRestScaledOutAndAtTheHeightOfUpgrades() {
        Footprint footprint = SHOP.footprint();

        assertThat(footprint.atRest().pods()).isEqualTo(7);
        assertThat(footprint.atRest().requests()).isEqualTo(amounts("2750m", "5632Mi"));
        assertThat(footprint.scaledOut().pods()).isEqualTo(14);
        assertThat(footprint.scaledOut().requests()).isEqualTo(amounts("4500m", "9Gi"));
        // Two more of order are 500m and 1Gi, two more of consumer 1 and 2Gi.
        assertThat(footprint.upgradingOne().requests()).isEqualTo(amounts("5500m", "11Gi"));
        assertThat(footprint.upgradingAll().requests()).isEqualTo(amounts("6", "12Gi"));
        assertThat(footprint.upgradingAll().pods()).isEqualTo(18);
    }

    @Test
    void printsATable() {
        assertThat(SHOP.footprint()).hasToString("""
                        one pod each            pods  requests cpu  requests memory  limits cpu  limits memory   upgrading       ready
                        Deployment/consumer        4          500m              1Gi        none           none   at most 6  at least 4
                        Deployment/order     3 to 10          250m            512Mi           1          512Mi  at most 12  at least 3

                        in all         pods  requests cpu  requests memory  limits cpu  limits memory
                        at rest           7         2750m           5632Mi          3+        1536Mi+
                        scaled out       14         4500m              9Gi         10+           5Gi+
                        upgrading one    16         5500m             11Gi         12+           6Gi+
                        upgrading all    18             6             12Gi         12+           6Gi+

                        + and what containers without a limit use
                        """);
    }

    @Test
    void aPodAsksAsTheSchedulerCounts() {
        V1Container main = container("main", "100m", "64Mi");
        V1Container sidecar = container("sidecar", "50m", "32Mi").restartPolicy("Always");
        V1Container init = container("init", "1", "16Mi");
        V1Container limitedOnly = V1Container.of("limited")
                .resources(V1ResourceRequirements.of().limits(Map.of("cpu", Quantity.of("20m"))));

        // The init container runs beside the sidecar that was started before it.
        assertThat(requests(V1PodSpec.of(main).initContainers(sidecar, init))).isEqualTo(amounts("1050m", "96Mi"));
        assertThat(requests(V1PodSpec.of(main).initContainers(init, sidecar))).isEqualTo(amounts("1", "96Mi"));
        assertThat(requests(V1PodSpec.of(main, limitedOnly))).isEqualTo(amounts("120m", "64Mi"));
        assertThat(requests(V1PodSpec.of(main).overhead(Map.of("cpu", Quantity.of("10m")))))
                .isEqualTo(amounts("110m", "64Mi"));
        assertThat(requests(V1PodSpec.of(main, limitedOnly)
                        .resources(V1ResourceRequirements.of().requests(Map.of("cpu", Quantity.of("2"))))))
                .isEqualTo(amounts("2", "64Mi"));
    }

    @Test
    void aDaemonSetHasAPodOnEachNodeThatIsRight() {
        V1PodSpec pod = V1PodSpec.of(container("agent", "100m", "64Mi"));
        Nodes machines = nodes(3, cores(4), gibibytes(16))
                .and(nodes(2, cores(4), gibibytes(16)).dedicatedTo("payments"));

        assertThat(onEachNode(pod).atRest().pods()).isZero();
        assertThat(onEachNode(pod).on(machines).atRest().pods()).isEqualTo(3);
        assertThat(onEachNode(pod.tolerations(V1Toleration.of().operator(V1Toleration.Operator.EXISTS)))
                        .on(machines)
                        .atRest()
                        .requests())
                .isEqualTo(amounts("500m", "320Mi"));
        assertThat(onEachNode(pod.nodeSelector(Map.of("kubernetes.io/hostname", "node-1")))
                        .on(machines)
                        .workloads()
                        .get(0)
                        .upgrade())
                .isEqualTo(new UpgradeCost(1, 0));
        assertThat(onEachNode(pod).workloads().get(0))
                .hasToString("DaemonSet/agent: 1 pod a node of 100m cpu, 64Mi memory");
    }

    @Test
    void tellsWhatDoesNotFit() {
        Fit roomy = SHOP.footprint().fitsIn(nodes(4, cores(4), gibibytes(16)));
        assertThat(roomy.upgradingAll()).isTrue();
        assertThat(roomy).asString().contains("necessary, not sufficient");

        Fit tight = SHOP.footprint().fitsIn(nodes(2, cores(2), gibibytes(6)));
        assertThat(tight.atRest()).isTrue();
        assertThat(tight.scaledOut()).isFalse();
        assertThat(tight.shortages()).contains("Scaled out, 4500m cpu are asked of 4.");

        assertThat(SHOP.footprint()
                        .fitsIn(nodes(100, millicores(400), gibibytes(16)))
                        .shortages())
                .containsExactly(
                        "No node that is right for Deployment/consumer can hold one pod of 500m cpu, 1Gi memory.");
        assertThat(app("shop", ORDER.placed(require(onNodes(label("gpu").exists()))))
                        .footprint()
                        .fitsIn(nodes(4, cores(4), gibibytes(16)))
                        .shortages())
                .contains("No node is right for Deployment/order, by labels and taints.");
        assertThat(SHOP.footprint()
                        .fitsIn(nodes(4, cores(4), gibibytes(16)).pods(4))
                        .shortages())
                .containsExactly("While all are upgraded at once, 18 pods are asked of 16.");
        assertThat(SHOP.footprint()
                        .fitsIn(nodes(4, cores(4), gibibytes(16)).taint(taint("spot", "yes", Taint.Effect.NO_EXECUTE)))
                        .atRest())
                .isFalse();
    }

    @Test
    void countsThePodsOfAReplicationController() {
        Footprint footprint = Footprint.of(Manifest.of(
                "app",
                List.of(V1ReplicationController.of("frontend")
                        .spec(V1ReplicationControllerSpec.of()
                                .replicas(3)
                                .template(V1PodTemplateSpec.of()
                                        .spec(V1PodSpec.of(container("frontend", "100m", "64Mi"))))))));

        assertThat(footprint.atRest().requests()).isEqualTo(amounts("300m", "192Mi"));
    }

    private static Footprint onEachNode(V1PodSpec pod) {
        return Footprint.of(Manifest.of(
                "app",
                List.<KubernetesObject>of(V1DaemonSet.of(
                        "agent",
                        V1DaemonSetSpec.of(
                                V1LabelSelector.of(), V1PodTemplateSpec.of().spec(pod))))));
    }

    private static Amounts requests(V1PodSpec pod) {
        return Footprint.of(Manifest.of("app", List.of(V1Pod.of("it", pod))))
                .atRest()
                .requests();
    }

    private static V1Container container(String name, String cpu, String memory) {
        return V1Container.of(name)
                .resources(V1ResourceRequirements.of()
                        .requests(Map.of("cpu", Quantity.of(cpu), "memory", Quantity.of(memory))));
    }

    private static Amounts amounts(String cpu, String memory) {
        return Amounts.of(Map.of("cpu", Quantity.of(cpu), "memory", Quantity.of(memory)));
    }
}
