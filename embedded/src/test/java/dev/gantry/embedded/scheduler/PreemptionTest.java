package dev.gantry.embedded.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.object.Stored;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PreemptionTest {
    private static String of(int priority, String cpu) {
        return "{priority: " + priority + ", " + Scene.asks(cpu, "1Gi") + "}";
    }

    private static Stored urgent(String cpu) {
        return Scene.waiting(of(100, cpu));
    }

    private static Decision.Preempt preempts(Scene scene, Stored pod) {
        Decision decision = scene.schedule(pod);
        assertThat(decision).isInstanceOf(Decision.Preempt.class);
        return (Decision.Preempt) decision;
    }

    private static List<String> victims(Scene scene, Stored pod) {
        return preempts(scene, pod).victims().stream().map(Stored::name).toList();
    }

    @Test
    void asFewAsPossibleLeaveAndTheImportantStay() {
        Scene scene = new Scene()
                .node("a", "")
                .running("a", "x", of(1, "1"))
                .running("a", "x", of(3, "1"))
                .running("a", "x", of(2, "2"));
        assertThat(victims(scene, urgent("1"))).containsExactly("p1");
        assertThat(victims(scene, urgent("2"))).containsExactly("p3");
        assertThat(victims(scene, urgent("3"))).containsExactly("p3", "p1");
    }

    @Test
    void ofEqualPodsTheYoungerLeaves() {
        Scene scene = new Scene()
                .node("a", "")
                .running("a", "x", of(1, "2"), "{startTime: '2026-01-01T00:00:02Z'}")
                .running("a", "x", of(1, "2"), "{startTime: '2026-01-01T00:00:01Z'}");
        assertThat(victims(scene, urgent("1"))).containsExactly("p1");
    }

    @Test
    void theNodeOfTheLeastImportantVictimsIsChosen() {
        Scene scene = new Scene()
                .node("a", "")
                .running("a", "x", of(5, "4"))
                .node("b", "")
                .running("b", "x", of(4, "2"))
                .running("b", "x", of(4, "2"));
        assertThat(preempts(scene, urgent("4")).nominatedNode()).isEqualTo("b");
    }

    @Test
    void thenTheSmallerSumAndThenTheLaterStart() {
        Scene sums = new Scene()
                .node("a", "")
                .running("a", "x", of(4, "2"))
                .running("a", "x", of(4, "2"))
                .node("b", "")
                .running("b", "x", of(4, "4"));
        assertThat(preempts(sums, urgent("4")).nominatedNode()).isEqualTo("b");
        Scene starts = new Scene()
                .node("a", "")
                .running("a", "x", of(4, "4"), "{startTime: '2026-01-01T00:00:01Z'}")
                .node("b", "")
                .running("b", "x", of(4, "4"), "{startTime: '2026-01-01T00:00:02Z'}");
        assertThat(preempts(starts, urgent("4")).nominatedNode()).isEqualTo("b");
    }

    @Test
    void theMessageTellsWhatLackedAndWhatIsDone() {
        Scene scene = new Scene().node("a", "").running("a", "x", of(1, "4"));
        assertThat(preempts(scene, urgent("1")).message())
                .isEqualTo(
                        "0/1 nodes are available: 1 Insufficient cpu. preemption: found a potential placement for pod on"
                                + " node a, preempting 1 victims");
    }

    private static String message(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Wait.class);
        return ((Decision.Wait) decision).message();
    }

    @Test
    void nobodyLeavesForAPodOfTheSamePriorityOrOneThatMustNotPreempt() {
        Scene scene = new Scene().node("a", "").running("a", "x", of(100, "4"));
        assertThat(message(scene.schedule(urgent("1"))))
                .endsWith("preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod.");
        Stored never =
                Scene.waiting("{preemptionPolicy: 'Never', " + of(200, "1").substring(1));
        assertThat(message(scene.schedule(never))).endsWith("preemption: not eligible due to preemptionPolicy=Never.");
    }

    @Test
    void nobodyLeavesInVain() {
        Scene scene = new Scene()
                .node("a", "")
                .running("a", "x", of(1, "1"))
                .node("b", "", "{unschedulable: true}", "{cpu: '9', memory: '8Gi', pods: '9'}")
                .running("b", "x", of(1, "9"));
        assertThat(message(scene.schedule(urgent("5"))))
                .isEqualTo("0/2 nodes are available: 1 Insufficient cpu, 1 node(s) were unschedulable."
                        + " preemption: 0/2 nodes are available: 2 Preemption is not helpful for scheduling.");
    }

    @Test
    void podsThatAreNotWantedNearbyLeaveToo() {
        String far = "{priority: 1, affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: ["
                + "{topologyKey: 'kubernetes.io/hostname', labelSelector: {matchLabels: {app: 'web'}}}]}}}";
        Scene scene =
                new Scene().node("a", "").running("a", "x", "{priority: 1}").running("a", "x", far);
        assertThat(victims(scene, urgent("1"))).containsExactly("p2");
    }

    private static Stored nominated(String name, int priority, String cpu) {
        ObjectNode tree = Scene.waiting(of(priority, cpu)).tree().deepCopy();
        tree.withObjectProperty("metadata").put("name", name);
        tree.withObjectProperty("status").put("nominatedNodeName", "a");
        return Stored.of(tree);
    }

    @Test
    void whileVictimsAreLeavingNoMoreAreChosen() {
        ObjectNode leaving = Scene.waiting(of(1, "4")).tree().deepCopy();
        leaving.withObjectProperty("metadata").put("name", "leaving").put("deletionTimestamp", "2026-01-01T00:00:00Z");
        leaving.withObjectProperty("status")
                .withArrayProperty("conditions")
                .add(Scene.tree("{type: 'DisruptionTarget', status: 'True', reason: 'PreemptionByScheduler'}"));
        Scene scene = new Scene().node("a", "").bound(Stored.of(leaving), "a");
        assertThat(message(scene.schedule(nominated("new", 100, "1"))))
                .endsWith("preemption: not eligible due to a terminating pod on the nominated node.");
    }

    @Test
    void aPodGoesToItsNominatedNodeThoughOthersAreBetter() {
        Scene scene = new Scene().node("a", "").running("a", "x", of(1, "2")).node("b", "");
        assertThat(scene.schedule(nominated("new", 100, "1"))).isEqualTo(new Decision.Bind("a"));
    }

    @Test
    void whatWasMadeFreeForAnotherIsKeptForIt() {
        Scene scene = new Scene().node("a", "").pod(nominated("other", 100, "4"));
        assertThat(scene.refusals(Scene.waiting(of(100, "1")))).containsEntry("a", List.of("Insufficient cpu"));
        assertThat(scene.possible(Scene.waiting(of(101, "1")))).containsExactly("a");
    }

    @Test
    void aPodThatIsOnlyNominatedKeepsNobodyAwayWhereNoPodThatRunsDoes() {
        String far = "{priority: 100, affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: ["
                + "{topologyKey: 'kubernetes.io/hostname', labelSelector: {matchLabels: {app: 'web'}}}]}}}";
        ObjectNode other = Scene.waiting("x", far).tree().deepCopy();
        other.withObjectProperty("metadata").put("name", "other");
        other.withObjectProperty("status").put("nominatedNodeName", "a");
        Scene scene = new Scene().node("a", "").node("b", "").pod(Stored.of(other));
        assertThat(scene.possible(Scene.waiting("{}"))).containsExactly("a", "b");
        assertThat(scene.running("b", "y", far).possible(Scene.waiting("{}"))).isEmpty();
    }

    @Test
    void whyTheNominatedNodeRefusesIsToldThoughThePodNamesAnother() {
        String spec = "{affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms:"
                + " [{matchFields: [{key: 'metadata.name', operator: 'In', values: ['b']}]}]}}}, "
                + Scene.asks("9", "1Gi") + "}";
        ObjectNode pod = Scene.waiting(spec).tree().deepCopy();
        pod.withObjectProperty("status").put("nominatedNodeName", "a");
        Scene scene = new Scene().node("a", "").node("b", "").node("c", "");
        assertThat(message(scene.schedule(Stored.of(pod))))
                .startsWith(
                        "0/3 nodes are available: 1 Insufficient cpu, 1 node(s) didn't match Pod's node affinity/selector,"
                                + " 1 node(s) didn't satisfy plugin(s) [NodeAffinity].");
    }
}
