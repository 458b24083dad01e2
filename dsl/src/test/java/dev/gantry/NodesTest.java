package dev.gantry;

import static dev.gantry.Nodes.nodes;
import static dev.gantry.Placement.*;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.kubernetes.Quantity;
import dev.gantry.kubernetes.core.V1Node;
import dev.gantry.kubernetes.core.V1Taint;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodesTest {
    @Test
    void standInZonesInTurn() {
        assertThat(nodes(6, cores(4), gibibytes(16)).zones("a", "b", "c").nodes())
                .extracting(NodesTest::zone)
                .containsExactly("a", "b", "c", "a", "b", "c");
    }

    @Test
    void haveLabelsTaintsAndAllThatTheyCanGive() {
        V1Node node = nodes(1, cores(4), gibibytes(16))
                .region("eu")
                .label("disktype", "ssd")
                .label("kubernetes.io/arch", "arm64")
                .taint(taint("dedicated", "payments", Taint.Effect.NO_SCHEDULE))
                .pods(30)
                .resource("nvidia.com/gpu", 2)
                .nodes()
                .get(0);

        assertThat(node.metadata().orElseThrow().labels())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "kubernetes.io/hostname", "node-0",
                        "kubernetes.io/os", "linux",
                        "kubernetes.io/arch", "arm64",
                        "topology.kubernetes.io/region", "eu",
                        "disktype", "ssd"));
        assertThat(node.spec().orElseThrow().taints())
                .containsExactly(
                        V1Taint.of("dedicated", V1Taint.Effect.NO_SCHEDULE).value("payments"));
        assertThat(node.status().orElseThrow().allocatable())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "cpu", Quantity.of("4"),
                        "memory", Quantity.of("16Gi"),
                        "pods", Quantity.of("30"),
                        "nvidia.com/gpu", Quantity.of("2"),
                        "ephemeral-storage", Quantity.of("100Gi")));
    }

    @Test
    void groupsAreNumberedAsOne() {
        Nodes pool = nodes(2, cores(4), gibibytes(16))
                .and(nodes(1, cores(8), gibibytes(32)))
                .and(nodes(2, cores(16), gibibytes(64)).called("gpu"));

        assertThat(pool.nodes())
                .extracting(V1Node::name)
                .containsExactly("node-0", "node-1", "node-2", "gpu-0", "gpu-1");
        assertThat(pool.count()).isEqualTo(5);
    }

    @Test
    void aWordAfterAndIsSaidOfAll() {
        assertThat(nodes(1, cores(1), gibibytes(1))
                        .and(nodes(1, cores(2), gibibytes(2)))
                        .zones("a")
                        .nodes())
                .extracting(NodesTest::zone)
                .containsExactly("a", "a");
    }

    @Test
    void areValuesThatSayThemselves() {
        Nodes ssd = nodes(6, cores(4), gibibytes(16)).zones("a", "b", "c").label("disktype", "ssd");

        assertThat(ssd)
                .isEqualTo(
                        nodes(6, cores(4), gibibytes(16)).zones("a", "b", "c").label("disktype", "ssd"));
        assertThat(ssd.and(nodes(1, cores(1), gibibytes(1)).called("small").dedicatedTo("batch")))
                .hasToString("6 nodes, each 4 cpu, 16Gi memory, in zones a, b, c, disktype=ssd;"
                        + " 1 node called small, each 1 cpu, 1Gi memory, dedicated=batch,"
                        + " taint dedicated=batch:NoSchedule");
    }

    @Test
    void areOneAtLeast() {
        assertThatThrownBy(() -> nodes(0, cores(4), gibibytes(16))).hasMessageContaining("nodes(0, ...)");
    }

    private static String zone(V1Node node) {
        return node.metadata().orElseThrow().labels().getOrDefault("topology.kubernetes.io/zone", "");
    }
}
