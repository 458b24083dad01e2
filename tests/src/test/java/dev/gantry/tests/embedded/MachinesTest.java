package dev.gantry.tests.embedded;

import static dev.gantry.Gantry.*;
import static dev.gantry.GantryAssertions.assertThat;
import static dev.gantry.Nodes.nodes;
import static dev.gantry.Placement.*;
import static dev.gantry.Units.*;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.App;
import dev.gantry.EmbeddedCluster;
import dev.gantry.Nodes;
import dev.gantry.Replicas;
import dev.gantry.Service;
import dev.gantry.Workload;
import dev.gantry.cluster.Selection;
import dev.gantry.kubernetes.core.V1Pod;
import dev.gantry.problem.GantryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Machines: where pods stand, and what becomes of them when machines fail or are full. */
class MachinesTest {
    private static final Nodes SIX = nodes(6, cores(4), gibibytes(16)).zones("a", "b", "c");

    private final Service web = service("web", image("acme/web", "1.0.0"))
            .http(8080)
            .requests(millicores(500), mebibytes(256))
            .replicas(6);

    @Test
    void podsAreSpreadOverZones() {
        EmbeddedCluster cluster = EmbeddedCluster.of(SIX);
        cluster.apply(app("shop", web.placed(require(spreadOver(ZONE).maxSkew(1)))));

        assertThat(machines(cluster, web).stream()
                        .map(MachinesTest::zone)
                        .collect(groupingBy(zone -> zone, counting())))
                .isEqualTo(Map.of("a", 2L, "b", 2L, "c", 2L));
    }

    /** Machines are in zones in turn. */
    private static String zone(String machine) {
        return "abc".substring(number(machine) % 3, number(machine) % 3 + 1);
    }

    private static int number(String machine) {
        return Integer.parseInt(machine.substring("node-".length()));
    }

    @Test
    void aPodThatHasNoPlaceIsToldInTheSchedulersWords() {
        EmbeddedCluster cluster = EmbeddedCluster.of(SIX);

        assertThat(cluster.apply(app("shop", web.requests(cores(5), mebibytes(256)))))
                .failedBecause("0/6 nodes are available: 6 Insufficient cpu.");
    }

    @Test
    void podsOfAMachineThatFailedAreMadeElsewhereAfterFiveMinutes() {
        EmbeddedCluster cluster = EmbeddedCluster.of(SIX);
        cluster.apply(app("shop", web));
        String failed = machines(cluster, web).get(0);

        cluster.fails(failed).pass(minutes(4));
        assertThat(machines(cluster, web)).contains(failed);
        cluster.pass(minutes(2));

        assertThat(cluster.pods(web).stream().filter(MachinesTest::isReady).map(MachinesTest::machine))
                .hasSize(6)
                .doesNotContain(failed);
    }

    @Test
    void aMachineThatIsNotThereCannotFail() {
        assertThatThrownBy(() -> EmbeddedCluster.of(SIX).fails("node-9"))
                .isInstanceOf(GantryException.class)
                .hasMessageContaining("node-9");
    }

    @Test
    void anAutoscalerFollowsTheLoad() {
        EmbeddedCluster cluster = EmbeddedCluster.of(SIX);
        Service scaled = web.replicas(Replicas.between(2, 8).onCpu(percent(50)));
        cluster.usesCpu(scaled, percent(50));
        cluster.apply(app("shop", scaled));
        cluster.pass(minutes(2));
        assertThat(cluster.pods(scaled)).hasSize(2);

        cluster.usesCpu(scaled, percent(100)).pass(seconds(40));
        assertThat(cluster.pods(scaled).size()).isBetween(4, 8);
        int most = cluster.pods(scaled).size();
        cluster.usesCpu(scaled, percent(1)).pass(minutes(4));
        assertThat(cluster.pods(scaled)).hasSize(most); // fewer only when that was right for five minutes
        cluster.pass(minutes(11));

        assertThat(cluster.pods(scaled)).hasSize(2);
    }

    @Test
    void aRunIsTheSameEachTimeAndAnotherWithAnotherSeed() {
        assertThat(everything(EmbeddedCluster.of(SIX))).isEqualTo(everything(EmbeddedCluster.of(SIX)));
        assertThat(everything(EmbeddedCluster.of(SIX, 2))).isNotEqualTo(everything(EmbeddedCluster.of(SIX)));
    }

    private List<String> everything(EmbeddedCluster cluster) {
        App shop = app("shop", web);
        cluster.apply(shop);
        cluster.apply(shop.with(web.version("2.0.0")));
        List<String> all = new ArrayList<>();
        for (String kind : List.of("v1 Pod", "v1 Event", "apps/v1 ReplicaSet", "apps/v1 Deployment")) {
            String[] words = kind.split(" ", -1);
            cluster.cluster()
                    .list(
                            cluster.cluster().kinds().find(words[0], words[1]).orElseThrow(),
                            Selection.everywhere(),
                            object -> all.add(object.toString()));
        }
        return all;
    }

    private static List<String> machines(EmbeddedCluster cluster, Workload<?> workload) {
        return cluster.pods(workload).stream().map(MachinesTest::machine).toList();
    }

    private static String machine(V1Pod pod) {
        return pod.spec().nodeName().orElse("");
    }

    private static boolean isReady(V1Pod pod) {
        return pod.status().stream()
                .flatMap(status -> status.conditions().stream())
                .anyMatch(it -> it.type().equals("Ready") && it.status().equals("True"));
    }
}
