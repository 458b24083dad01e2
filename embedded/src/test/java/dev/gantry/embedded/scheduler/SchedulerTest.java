package dev.gantry.embedded.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.core.V1Pod;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class SchedulerTest {
    @Test
    void aGatedPodWaits() {
        assertThat(new Scene().node("a", "").schedule(Scene.waiting("{schedulingGates: [{name: 'g'}]}")))
                .isEqualTo(new Decision.Wait(
                        "SchedulingGated", "Scheduling is blocked due to non-empty scheduling gates"));
    }

    @Test
    void withoutNodesAPodWaits() {
        assertThat(new Scene().schedule(Scene.waiting("{}")))
                .isEqualTo(new Decision.Wait("Unschedulable", "no nodes available to schedule pods"));
    }

    @Test
    void reasonsAreCountedAndInTheOrderOfTheirTexts() {
        Scene scene = new Scene();
        for (int at = 0; at < 12; at++) {
            scene.node("n" + at, at < 10 ? "x" : "y", "{}", "{cpu: '1', memory: '1Gi', pods: '9'}");
        }
        Stored pod =
                Scene.waiting("{nodeSelector: {'topology.kubernetes.io/zone': 'y'}, " + Scene.asks("2", "2Gi") + "}");
        assertThat(scene.schedule(pod))
                .isEqualTo(new Decision.Wait(
                        "Unschedulable",
                        "0/12 nodes are available: 10 node(s) didn't match Pod's node affinity/selector, 2 Insufficient cpu,"
                                + " 2 Insufficient memory. preemption: 0/12 nodes are available: 12 Preemption is not helpful"
                                + " for scheduling."));
    }

    @Test
    void aPodOfADaemonSetLooksAtItsNodeOnly() {
        Scene scene = new Scene()
                .node("a", "")
                .node("b", "", "{}", "{cpu: '1', memory: '1Gi', pods: '9'}")
                .node("c", "");
        Stored pod = Scene.waiting("{affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution:"
                + " {nodeSelectorTerms: [{matchFields: [{key: 'metadata.name', operator: 'In', values: ['b']}]}]}}}, "
                + Scene.asks("2", "1Mi") + "}");
        Decision decision = scene.schedule(pod);
        assertThat(((Decision.Wait) decision).message())
                .startsWith(
                        "0/3 nodes are available: 1 Insufficient cpu, 2 node(s) didn't satisfy plugin(s) [NodeAffinity].");
    }

    @Test
    void theTieBreakerIsAskedOnlyAboutEquallyGoodNodes() {
        Scene scene = new Scene()
                .node("a", "")
                .node("b", "")
                .node("c", "")
                .running("b", "x", "{" + Scene.asks("1", "2Gi") + "}");
        assertThat(Scheduler.schedule(Scene.waiting("{}"), scene.snapshot(), ties -> {
                    assertThat(ties).isEqualTo(2);
                    return 1;
                }))
                .isEqualTo(new Decision.Bind("c"));
        Scene one = new Scene()
                .node("a", "")
                .running("a", "x", "{" + Scene.asks("1", "2Gi") + "}")
                .node("b", "");
        assertThat(Scheduler.schedule(Scene.waiting("{}"), one.snapshot(), ties -> fail("there is no tie")))
                .isEqualTo(new Decision.Bind("b"));
    }

    @Test
    void aTaintThatMerelyWarnsMakesOtherNodesBetter() {
        Scene scene = new Scene()
                .node(
                        "a",
                        "",
                        "{taints: [{key: 'k', effect: 'PreferNoSchedule'}]}",
                        "{cpu: '8', memory: '16Gi', pods: '9'}")
                .node("b", "")
                .running("b", "x", "{" + Scene.asks("3", "6Gi") + "}");
        assertThat(scene.schedule(Scene.waiting("{}"))).isEqualTo(new Decision.Bind("b"));
        assertThat(scene.schedule(Scene.waiting("{tolerations: [{key: 'k', operator: 'Exists'}]}")))
                .isEqualTo(new Decision.Bind("a"));
    }

    @Test
    void preferredNodesAreBetterByWeight() {
        Scene scene = new Scene().node("a", "x").node("b", "y").node("c", "z");
        String term =
                "{weight: %d, preference: {matchExpressions: [{key: 'kubernetes.io/hostname', operator: 'In', values: [%s]}]}}";
        String terms =
                term.formatted(10, "'a', 'b'") + ", " + term.formatted(30, "'b'") + ", " + term.formatted(20, "'c'");
        Stored pod = Scene.waiting(
                "{affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [" + terms + "]}}}");
        assertThat(scene.schedule(pod)).isEqualTo(new Decision.Bind("b"));
        assertThat(new NodeAffinity(pod.as(V1Pod.class).spec()).of(scene.states()))
                .containsExactly(25, 100, 50);
    }

    private static Scene random(Random random) {
        Scene scene = new Scene().service("{app: 'web'}");
        int count = 2 + random.nextInt(8);
        for (int at = 0; at < count; at++) {
            String taint = random.nextInt(5) == 0 ? "{taints: [{key: 'k', effect: 'PreferNoSchedule'}]}" : "{}";
            scene.node(
                    "n" + at,
                    "z" + random.nextInt(3),
                    taint,
                    "{cpu: '" + (1 + random.nextInt(6)) + "', memory: '" + (1 + random.nextInt(12)) + "Gi', pods: '"
                            + (2 + random.nextInt(9)) + "'}");
        }
        for (int at = 0; at < 2 * count; at++) {
            scene.running("n" + random.nextInt(count), random.nextBoolean() ? "web" : "db", spec(random));
        }
        return scene;
    }

    private static String spec(Random random) {
        String term = "{topologyKey: 'topology.kubernetes.io/zone', labelSelector: {matchLabels: {app: 'db'}}}";
        String[] more = {
            "",
            ", affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [" + term + "]}}",
            ", affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [" + term + "]}}",
            ", topologySpreadConstraints: [{maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule', topologyKey: 'kubernetes.io/hostname',"
                    + " labelSelector: {matchLabels: {app: 'web'}}}]",
        };
        return "{priority: " + random.nextInt(3) + ", "
                + Scene.asks(random.nextInt(2000) + "m", random.nextInt(2048) + "Mi")
                + more[random.nextInt(more.length)] + "}";
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theOrderOfNodesAndPodsNeverMatters(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 25; run++) {
            Scene scene = random(random);
            Stored pod = Scene.waiting(spec(random));
            assertThat(Scheduler.schedule(pod, scene.shuffled(random), ties -> ties - 1))
                    .isEqualTo(Scheduler.schedule(pod, scene.snapshot(), ties -> ties - 1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void aChosenNodePassesAllFiltersAndIsAmongTheBest(long seed) {
        Random random = new Random(seed);
        for (int run = 0; run < 25; run++) {
            Scene scene = random(random);
            Stored pod = Scene.waiting(spec(random));
            Cycle cycle = Cycle.of(PodInfo.of(pod), scene.snapshot());
            List<NodeState> possible = cycle.nodes().stream()
                    .filter(it -> cycle.refusal(it).isEmpty())
                    .toList();
            if (scene.schedule(pod) instanceof Decision.Bind bind) {
                long[] scores = cycle.scores(possible);
                TreeSet<String> best = new TreeSet<>();
                long most = Arrays.stream(scores).max().orElseThrow();
                for (int at = 0; at < scores.length; at++) {
                    if (scores[at] == most) {
                        best.add(possible.get(at).name());
                    }
                }
                assertThat(best).contains(bind.node());
            } else {
                assertThat(possible).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whenTheVictimsAreGoneThePodFits(long seed) {
        Random random = new Random(seed);
        int found = 0;
        for (int run = 0; run < 50; run++) {
            Scene scene = random(random);
            ObjectNode tree = Scene.waiting(spec(random)).tree().deepCopy();
            tree.withObjectProperty("spec").put("priority", 10);
            Stored pod = Stored.of(tree);
            if (scene.schedule(pod) instanceof Decision.Preempt preempt) {
                found++;
                Cycle cycle = Cycle.of(PodInfo.of(pod), scene.without(preempt.victims()));
                assertThat(cycle.refusal(cycle.node(preempt.nominatedNode()).orElseThrow()))
                        .isEmpty();
            }
        }
        assertThat(found).isPositive();
    }
}
