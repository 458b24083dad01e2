package dev.gantry.tests.placement;

import static dev.gantry.Gantry.*;
import static dev.gantry.Placement.*;
import static dev.gantry.Units.mebibytes;
import static dev.gantry.Units.millicores;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.Default;
import dev.gantry.Placement;
import dev.gantry.Service;
import dev.gantry.Taint;
import dev.gantry.kubernetes.scheduling.V1PriorityClass;
import dev.gantry.tests.cluster.Kubectl;
import dev.gantry.tests.cluster.OnCluster;
import dev.gantry.tests.cluster.TestCluster;
import dev.gantry.tests.placement.Pool.Stand;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the definition says of placement is what the real scheduler does: pods' nodes and zones, read back. */
@OnCluster(simulatedNodes = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class SchedulerTest {
    private final TestCluster cluster;
    private final Kubectl kubectl;
    private final Pool pool;

    SchedulerTest(TestCluster cluster) {
        this.cluster = cluster;
        this.kubectl = cluster.kubectl();
        this.pool = Pool.in(cluster);
    }

    /** So that all tests share the machines. */
    @BeforeAll
    static void share(TestCluster cluster) {
        assertThat(cluster.namespace()).isNotEmpty();
    }

    @AfterAll
    void disconnect() {
        pool.close();
    }

    @Test
    void spreads() {
        pool.apply(app("spread", here("spread").replicas(6).placed(home(), require(spreadOver(ZONE)))));

        assertThat(pool.stands("spread").stream().collect(groupingBy(Stand::zone, counting())))
                .isEqualTo(Map.of("a", 2L, "b", 2L, "c", 2L));
    }

    @Test
    void waitsForAsManyZonesAsItMustHave() {
        pool.send(app(
                "domains",
                here("domains")
                        .replicas(4)
                        .placed(home(), require(spreadOver(ZONE).minDomains(4)))));

        waitUntilNotPlaced("Unschedulable", "domains");
        assertThat(pool.stands("domains")).extracting(Stand::zone).containsExactlyInAnyOrder("a", "b", "c", "");
    }

    @Test
    void keepsApart() {
        pool.apply(app("apart", here("apart").replicas(6).placed(home(), require(apartFromItself(HOST)))));

        assertThat(pool.stands("apart")).hasSize(6).extracting(Stand::machine).doesNotHaveDuplicates();
    }

    @Test
    void keepsTogether() {
        pool.apply(app("together", here("together").replicas(3).placed(home(), require(nearItself(ZONE)))));

        assertThat(pool.stands("together").stream().map(Stand::zone).distinct()).hasSize(1);
    }

    @Test
    void standsNearOthersAndApartFromOthers() {
        Service store = here("store");
        // Who stands apart from a pod that is not there yet may leave it no place.
        pool.apply(app("near", store));
        pool.apply(app(
                "near",
                store,
                here("same-zone").replicas(3).placed(home(), require(near(store))),
                here("same-host").replicas(2).placed(home(), require(near(store).within(HOST))),
                here("other-zone")
                        .replicas(3)
                        .placed(home(), require(apartFrom(store).within(ZONE))),
                here("other-host").replicas(3).placed(home(), require(apartFrom(store)))));

        Stand stand = pool.stands("store").get(0);
        assertThat(pool.stands("same-zone")).extracting(Stand::zone).containsOnly(stand.zone());
        assertThat(pool.stands("same-host")).extracting(Stand::machine).containsOnly(stand.machine());
        assertThat(pool.stands("other-zone")).extracting(Stand::zone).doesNotContain(stand.zone());
        assertThat(pool.stands("other-host")).extracting(Stand::machine).doesNotContain(stand.machine());
    }

    @Test
    void standsNearPodsOfOthersWhoeverMadeThem() {
        kubectl.run(
                "run",
                "foreign",
                "--image=registry.example/foreign:1",
                "--labels=team=core",
                "--overrides={\"spec\":{\"nodeName\":\"" + pool.machine(4) + "\"}}");
        pool.apply(app(
                "foreign",
                here("follower")
                        .replicas(2)
                        .placed(
                                home(),
                                require(nearPods(label("team").is("core"))
                                        .within(HOST)
                                        .inNamespacesWhere(label("kubernetes.io/metadata.name")
                                                .is(cluster.namespace()))))));

        assertThat(pool.stands("follower")).extracting(Stand::machine).containsOnly(pool.machine(4));
    }

    @Test
    void isPinnedByLabelsNumbersAndNames() {
        pool.apply(app(
                "pinned",
                here("ssd")
                        .replicas(3)
                        .placed(home(), require(onNodes(label("disktype").is("ssd")))),
                here("selected").replicas(2).placed(home(), nodeSelector("disktype", "hdd")),
                here("cores")
                        .replicas(2)
                        .placed(
                                home(),
                                tolerate(taintsOf("big")),
                                require(onNodes(label("cores").above(8)))),
                here("named").placed(home(), require(onNodes(named(pool.machine(1))))),
                here("either")
                        .replicas(4)
                        .placed(
                                home(),
                                require(anyOf(onNodes(named(pool.machine(2))), onNodes(named(pool.machine(3))))))));

        assertThat(pool.stands("ssd")).extracting(Stand::machine).containsOnly(machines(0, 1, 2));
        assertThat(pool.stands("selected")).extracting(Stand::machine).isSubsetOf(machines(3, 4, 5));
        assertThat(pool.stands("cores")).extracting(Stand::machine).allMatch(machine -> machine.contains("-big-"));
        assertThat(pool.stands("named")).extracting(Stand::machine).containsExactly(pool.machine(1));
        assertThat(pool.stands("either")).extracting(Stand::machine).containsOnly(machines(2, 3));
    }

    @Test
    void standsWhereItToleratesTaintsAndNowhereElse() {
        Placement big = require(onNodes(label("cores").exists()));
        pool.apply(app(
                "tolerated",
                here("tolerant").placed(home(), big, tolerate(anyTaint("big", Taint.Effect.NO_SCHEDULE)))));
        pool.send(app("intolerant", here("intolerant").placed(home(), big)));

        waitUntilNotPlaced("Unschedulable", "intolerant");
        assertThat(pool.stands("tolerant"))
                .singleElement()
                .satisfies(it -> assertThat(it.machine()).contains("-big-"));
        assertThat(pool.stands("intolerant"))
                .singleElement()
                .satisfies(it -> assertThat(it.machine()).isEmpty());
    }

    @Test
    void prefersWhatItPrefers() {
        Service store = here("kept").placed(home(), require(onNodes(named(pool.machine(5)))));
        pool.apply(app("preferred", store));
        pool.apply(app(
                "preferred",
                store,
                here("fast").placed(home(), prefer(onNodes(label("disktype").is("ssd")))),
                here("close").placed(home(), prefer(near(store).within(HOST))),
                here("impossible")
                        .placed(home(), prefer(onNodes(label("disktype").is("none"))))));

        assertThat(pool.stands("fast")).extracting(Stand::machine).isSubsetOf(machines(0, 1, 2));
        assertThat(pool.stands("close")).extracting(Stand::machine).containsExactly(pool.machine(5));
        assertThat(pool.stands("impossible")).extracting(Stand::machine).doesNotContain("");
    }

    @Test
    void waitsUntilItsGateIsLifted() {
        pool.send(app("gated", here("gated").placed(home(), schedulingGate("gantry.dev/quota"))));

        waitUntilNotPlaced("SchedulingGated", "gated");
        String pod = pool.stands("gated").get(0).pod();
        kubectl.run(
                "patch", "pod", pod, "--type=json", "--patch=[{\"op\":\"remove\",\"path\":\"/spec/schedulingGates\"}]");
        kubectl.waitFor("condition=PodScheduled", "pod/" + pod);

        assertThat(pool.stands("gated")).extracting(Stand::machine).doesNotContain("");
    }

    @Test
    void goesBeforePodsOfLowerPriority() {
        Placement tiny =
                dedicatedTo(pool.name()).and(require(onNodes(label("size").is("tiny"))));
        V1PriorityClass high = priority("high", 1000);
        V1PriorityClass polite = priority("polite", 2000).preemptionPolicy(V1PriorityClass.PreemptionPolicy.NEVER);
        pool.apply(app("humble", hungry("humble").placed(tiny)));
        pool.send(app("polite", hungry("polite").placed(tiny, Placement.priority(polite))));
        waitUntilNotPlaced("Unschedulable", "polite");
        kubectl.run("delete", "deployment", "polite", "--wait=true", "--cascade=foreground");

        pool.apply(app("proud", hungry("proud").placed(tiny, Placement.priority(high))));

        assertThat(pool.stands("proud")).extracting(Stand::machine).containsExactly(pool.name() + "-tiny-0");
        assertThat(pool.stands("humble")).extracting(Stand::machine).containsOnly("");
    }

    private V1PriorityClass priority(String name, int value) {
        String unique = cluster.namespace() + "-" + name;
        cluster.deleteAfterwards("priorityclass/" + unique);
        return V1PriorityClass.of(unique, value);
    }

    /** On the machines of this test, but for the tiny one. */
    private Placement home() {
        return dedicatedTo(pool.name()).and(require(onNodes(label("size").isAbsent())));
    }

    private Service here(String name) {
        return service(name, image("registry.example/" + name, "1"))
                .http(8080)
                .without(Default.SPREAD)
                .placed(home());
    }

    private Service hungry(String name) {
        return here(name).requests(millicores(800), mebibytes(64));
    }

    private String[] machines(int... numbers) {
        return Arrays.stream(numbers).mapToObj(pool::machine).toArray(String[]::new);
    }

    /** Waits until a pod of a workload is not placed for a reason. */
    private void waitUntilNotPlaced(String reason, String workload) {
        kubectl.watchUntil(
                line -> line.strip().equals(reason),
                "pods",
                "-l",
                "app.kubernetes.io/name=" + workload,
                "--no-headers",
                "-o",
                "custom-columns=REASON:.status.conditions[?(@.type==\"PodScheduled\")].reason");
    }
}
