package dev.gantry.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.IntOrString;
import dev.gantry.kubernetes.KubernetesObject;
import dev.gantry.kubernetes.apps.V1DaemonSet;
import dev.gantry.kubernetes.apps.V1DaemonSetSpec;
import dev.gantry.kubernetes.apps.V1DaemonSetUpdateStrategy;
import dev.gantry.kubernetes.apps.V1Deployment;
import dev.gantry.kubernetes.apps.V1DeploymentSpec;
import dev.gantry.kubernetes.apps.V1DeploymentStrategy;
import dev.gantry.kubernetes.apps.V1RollingUpdateDaemonSet;
import dev.gantry.kubernetes.apps.V1RollingUpdateDeployment;
import dev.gantry.kubernetes.apps.V1RollingUpdateStatefulSetStrategy;
import dev.gantry.kubernetes.apps.V1StatefulSet;
import dev.gantry.kubernetes.apps.V1StatefulSetSpec;
import dev.gantry.kubernetes.apps.V1StatefulSetUpdateStrategy;
import dev.gantry.kubernetes.core.V1Container;
import dev.gantry.kubernetes.core.V1Node;
import dev.gantry.kubernetes.core.V1PodSpec;
import dev.gantry.kubernetes.core.V1PodTemplateSpec;
import dev.gantry.kubernetes.meta.V1LabelSelector;
import dev.gantry.manifest.Manifest;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Bounds of an upgrade hold whatever the shares: rounded as each controller of Kubernetes rounds. */
class UpgradeCostLawTest {
    /** A number of pods, or a percentage. */
    record Share(int number, boolean percent) {
        IntOrString written() {
            return percent ? IntOrString.of(number + "%") : IntOrString.of(number);
        }

        double exact(int of) {
            return percent ? of * (number / 100.0) : number;
        }

        /** Free of the error of binary fractions. */
        int up(int of) {
            return (int) Math.ceil(exact(of) - 1e-9);
        }

        int down(int of) {
            return (int) Math.floor(exact(of) + 1e-9);
        }
    }

    @Property
    void aDeploymentRoundsSurgeUpAndUnavailableDown(
            @ForAll @IntRange(max = 500) int replicas,
            @ForAll("shares") Share surge,
            @ForAll("shares") Share unavailable) {
        UpgradeCost cost = cost(V1Deployment.of(
                "it",
                V1DeploymentSpec.of(selector(), pods())
                        .replicas(replicas)
                        .strategy(V1DeploymentStrategy.of()
                                .rollingUpdate(V1RollingUpdateDeployment.of()
                                        .maxSurge(surge.written())
                                        .maxUnavailable(unavailable.written())))));

        int more = surge.up(replicas);
        int missing = more == 0 && unavailable.down(replicas) == 0 ? 1 : unavailable.down(replicas);
        assertThat(cost.mostPods()).isEqualTo(replicas == 0 ? 0 : replicas + more);
        assertThat(cost.fewestReady()).isEqualTo(Math.max(0, replicas - missing));
        if (replicas > 0) {
            assertThat(cost.mostPods() > replicas || cost.fewestReady() < replicas)
                    .as("something moves")
                    .isTrue();
        }
    }

    @Property
    void aStatefulSetReplacesOneAtLeastAndNoneBelowThePartition(
            @ForAll @IntRange(max = 500) int replicas,
            @ForAll("shares") Share unavailable,
            @ForAll @IntRange(max = 600) int partition) {
        UpgradeCost cost = cost(V1StatefulSet.of(
                "it",
                V1StatefulSetSpec.of(selector(), pods())
                        .replicas(replicas)
                        .updateStrategy(V1StatefulSetUpdateStrategy.of()
                                .rollingUpdate(V1RollingUpdateStatefulSetStrategy.of()
                                        .partition(partition)
                                        .maxUnavailable(unavailable.written())))));

        int replaced = Math.max(0, replicas - partition);
        assertThat(cost.mostPods()).isEqualTo(replicas);
        assertThat(cost.fewestReady())
                .isEqualTo(Math.max(0, replicas - Math.min(replaced, Math.max(1, unavailable.down(replicas)))));
    }

    @Property
    void aDaemonSetRoundsBothUp(
            @ForAll @IntRange(max = 60) int nodes, @ForAll("shares") Share surge, @ForAll("shares") Share unavailable) {
        V1DaemonSet set = V1DaemonSet.of(
                "it",
                V1DaemonSetSpec.of(selector(), pods())
                        .updateStrategy(V1DaemonSetUpdateStrategy.of()
                                .rollingUpdate(V1RollingUpdateDaemonSet.of()
                                        .maxSurge(surge.written())
                                        .maxUnavailable(unavailable.written()))));
        List<V1Node> machines =
                IntStream.range(0, nodes).mapToObj(i -> V1Node.of("node-" + i)).toList();

        UpgradeCost cost = Footprint.of(Manifest.of("app", List.of(set)))
                .on(() -> machines)
                .workloads()
                .get(0)
                .upgrade();

        int more = surge.up(nodes);
        int missing = more == 0 && unavailable.up(nodes) == 0 ? 1 : unavailable.up(nodes);
        assertThat(cost.mostPods()).isEqualTo(nodes + Math.min(nodes, more));
        assertThat(cost.fewestReady()).isEqualTo(Math.max(0, nodes - missing));
    }

    private static UpgradeCost cost(KubernetesObject workload) {
        return Footprint.of(Manifest.of("app", List.of(workload)))
                .workloads()
                .get(0)
                .upgrade();
    }

    private static V1LabelSelector selector() {
        return V1LabelSelector.of();
    }

    private static V1PodTemplateSpec pods() {
        return V1PodTemplateSpec.of().spec(V1PodSpec.of(V1Container.of("main")));
    }

    @Provide
    Arbitrary<Share> shares() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 20).map(count -> new Share(count, false)),
                Arbitraries.integers().between(0, 100).map(percent -> new Share(percent, true)));
    }
}
