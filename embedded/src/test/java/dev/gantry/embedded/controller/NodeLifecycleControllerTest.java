package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NodeLifecycleControllerTest {
    private static final String PATIENT =
            "{key: node.kubernetes.io/unreachable, operator: Exists, effect: NoExecute, " + "tolerationSeconds: 300}";
    private static final ObjectRef POD = ObjectRef.of("v1", "Pod", "default", "web");

    private final FakeClient cluster = new FakeClient(new NodeLifecycleController());

    private void nodes(String... names) {
        for (String name : names) {
            cluster.put("{apiVersion: v1, kind: Node, metadata: {name: " + name + "}, "
                    + "status: {conditions: [{type: Ready, status: 'True'}]}}");
        }
    }

    private void pod(String node, String tolerations) {
        cluster.put("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec: {nodeName: %s, tolerations: [%s]}
                status: {phase: Running, conditions: [{type: Ready, status: 'True'}]}
                """.formatted(node, tolerations));
    }

    private static ObjectRef node(String name) {
        return ObjectRef.of("v1", "Node", name);
    }

    private void turns(String node, String ready) {
        cluster.report(
                node(node),
                status -> status.putArray("conditions")
                        .addObject()
                        .put("type", "Ready")
                        .put("status", ready));
    }

    private List<String> taints(String node) {
        List<String> taints = new ArrayList<>();
        for (JsonNode taint : cluster.now(node(node)).spec().path("taints")) {
            taints.add(taint.path("key").asString("").substring("node.kubernetes.io/".length()) + ":"
                    + taint.path("effect").asString(""));
        }
        return taints;
    }

    private boolean isLeaving() {
        return cluster.now(POD).isDeleting();
    }

    @Test
    void aSilentNodeIsTaintedAndHealsWithoutATrace() {
        nodes("a", "b");
        turns("a", "Unknown");
        assertThat(taints("a")).containsExactly("unreachable:NoSchedule", "unreachable:NoExecute");
        turns("a", "False");
        assertThat(taints("a")).containsExactly("not-ready:NoSchedule", "not-ready:NoExecute");
        turns("a", "True");
        assertThat(cluster.now(node("a")).spec().has("taints")).isFalse();
        assertThat(taints("b")).isEmpty();
    }

    @Test
    void podsOfASilentNodeAreNotReadyAndStayForTheirPatience() {
        nodes("a", "b");
        pod("a", PATIENT);
        turns("a", "Unknown");
        assertThat(cluster.condition(POD, "Ready")).startsWith("False");
        assertThat(cluster.events).contains("Warning NodeNotReady web");
        cluster.pass(Duration.ofSeconds(299));
        assertThat(isLeaving()).isFalse();
        cluster.pass(Duration.ofSeconds(1));
        assertThat(isLeaving()).isTrue();
        assertThat(cluster.events).contains("Normal TaintManagerEviction web");
        assertThat(cluster.condition(POD, "DisruptionTarget")).isEqualTo("True DeletionByTaintManager");
    }

    @Test
    void aPodStaysWhereItsNodeIsBackInTime() {
        nodes("a", "b");
        pod("a", PATIENT);
        turns("a", "Unknown");
        cluster.pass(Duration.ofSeconds(200));
        turns("a", "True");
        cluster.pass(Duration.ofSeconds(200));
        turns("a", "Unknown");
        cluster.pass(Duration.ofSeconds(200));
        assertThat(isLeaving()).isFalse();
    }

    @Test
    void aPodWithoutPatienceGoesAtOnceAndOneThatToleratesAllStays() {
        nodes("a", "b");
        pod("a", "");
        turns("a", "False");
        assertThat(isLeaving()).isTrue();
        nodes("c");
        cluster.put("{apiVersion: v1, kind: Pod, metadata: {name: agent}, spec: {nodeName: c, "
                + "tolerations: [{operator: Exists}]}, status: {phase: Running}}");
        turns("c", "False");
        cluster.pass(Duration.ofHours(1));
        assertThat(cluster.now(ObjectRef.of("v1", "Pod", "default", "agent")).isDeleting())
                .isFalse();
    }

    @Test
    void aCordonedNodeAndOneUnderPressureTakeNoNewPods() {
        nodes("a", "b");
        pod("a", "");
        cluster.edit(node("a"), tree -> tree.withObjectProperty("spec").put("unschedulable", true));
        assertThat(taints("a")).containsExactly("unschedulable:NoSchedule");
        cluster.edit(node("a"), tree -> tree.withObjectProperty("spec").put("unschedulable", false));
        cluster.report(
                node("a"),
                status -> status.withArrayProperty("conditions")
                        .addObject()
                        .put("type", "MemoryPressure")
                        .put("status", "True"));
        assertThat(taints("a")).containsExactly("memory-pressure:NoSchedule");
        assertThat(isLeaving()).isFalse();
    }

    @Test
    void whereNoNodeAnswersNobodyIsEvicted() {
        nodes("a", "b");
        pod("a", PATIENT);
        turns("a", "Unknown");
        cluster.pass(Duration.ofSeconds(100));
        turns("b", "Unknown");
        assertThat(taints("a")).containsExactly("unreachable:NoSchedule");
        assertThat(taints("b")).containsExactly("unreachable:NoSchedule");
        cluster.pass(Duration.ofHours(1));
        assertThat(isLeaving()).isFalse();
        turns("b", "True");
        cluster.pass(Duration.ofMinutes(5));
        assertThat(isLeaving()).isTrue();
    }

    @Test
    void whereMostOfAZoneIsSilentNoFurtherNodeHasItsPodsEvicted() {
        nodes("a", "b", "c", "d");
        turns("a", "Unknown");
        turns("b", "Unknown");
        turns("c", "Unknown");
        assertThat(taints("a")).contains("unreachable:NoExecute");
        assertThat(taints("b")).contains("unreachable:NoExecute");
        assertThat(taints("c")).containsExactly("unreachable:NoSchedule");
        turns("a", "True");
        assertThat(taints("c")).contains("unreachable:NoExecute");
    }

    @Test
    void podsOfANodeThatIsNoMoreFailAndGo() {
        nodes("a", "b");
        pod("a", PATIENT);
        cluster.drop(node("a"));
        assertThat(cluster.now(POD).status().path("phase").asString()).isEqualTo("Failed");
        assertThat(cluster.condition(POD, "DisruptionTarget")).isEqualTo("True DeletionByPodGC");
        assertThat(isLeaving()).isTrue();
    }

    @Test
    void aZoneThatIsLostAsAWholeHasItsPodsEvicted() {
        for (String zone : new String[] {"x", "y"}) {
            for (int i = 0; i < 3; i++) {
                cluster.put("{apiVersion: v1, kind: Node, metadata: {name: " + zone + i
                        + ", labels: {topology.kubernetes.io/zone: " + zone + "}}, "
                        + "status: {conditions: [{type: Ready, status: 'True'}]}}");
            }
        }
        turns("y0", "Unknown");
        for (int i = 0; i < 3; i++) {
            turns("x" + i, "Unknown");
        }
        assertThat(taints("x2")).contains("unreachable:NoExecute");
        assertThat(taints("y0")).contains("unreachable:NoExecute");
    }
}
