package dev.gantry.embedded.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.object.Stored;
import dev.gantry.kubernetes.core.V1Pod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class PodTopologySpreadTest {
    private static final String ROOM = "{cpu: '4', memory: '8Gi', pods: '110'}";
    private static final String SKEWED = "node(s) didn't match pod topology spread constraints";
    private static final String WEB = ", labelSelector: {matchLabels: {app: 'web'}}";

    /** Zone x: a has 2, b has 1; zone y: c has 1, d has 0. */
    private static Scene scene() {
        return new Scene()
                .node("a", "x")
                .node("b", "x")
                .node("c", "y")
                .node("d", "y")
                .running("a", "web", "{}")
                .running("a", "web", "{}")
                .running("b", "web", "{}")
                .running("c", "web", "{}")
                .running("d", "other", "{}");
    }

    private static Stored spread(String key, String more) {
        return Scene.waiting(
                "{topologySpreadConstraints: [{maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule', topologyKey: '" + key
                        + "'" + more + "}]}");
    }

    private static Stored byZone(String more) {
        return spread("topology.kubernetes.io/zone", more);
    }

    @Test
    void noDomainGetsTooFarAheadOfTheEmptiest() {
        assertThat(scene().possible(byZone(WEB))).containsExactly("c", "d");
        assertThat(scene().possible(spread("kubernetes.io/hostname", WEB))).containsExactly("d");
        assertThat(scene().refusals(byZone(WEB))).isEqualTo(Map.of("a", List.of(SKEWED), "b", List.of(SKEWED)));
    }

    @Test
    void aPodThatIsNotMeantItselfAddsNothing() {
        // 3 in x, 1 in y: with a skew of 2 x is still possible for another app, and not for one more of the same
        String two = WEB + ", maxSkew: 2";
        Stored other = Scene.waiting(
                "other",
                "{topologySpreadConstraints: [{whenUnsatisfiable: 'DoNotSchedule', topologyKey: 'topology.kubernetes.io/zone'"
                        + two + "}]}");
        assertThat(scene().possible(other)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void podsThatAreLeavingAndThoseOfOtherNamespacesDoNotCount() {
        ObjectNode leaving = Scene.waiting("{}").tree().deepCopy();
        leaving.withObjectProperty("metadata").put("deletionTimestamp", "2026-01-01T00:00:00Z");
        ObjectNode stranger = Scene.waiting("{}").tree().deepCopy();
        stranger.withObjectProperty("metadata").put("namespace", "other");
        Scene scene = new Scene()
                .node("a", "x")
                .node("b", "y")
                .bound(Stored.of(leaving), "a")
                .bound(Stored.of(stranger), "a");
        assertThat(scene.possible(byZone(WEB))).containsExactly("a", "b");
    }

    @Test
    void aNodeWithoutTheLabelIsNone() {
        assertThat(scene().node("e", "").refusals(byZone(WEB)))
                .containsEntry("e", List.of(SKEWED + " (missing required label)"));
    }

    @Test
    void tooFewDomainsCountAsAnEmptyOne() {
        Scene scene = new Scene()
                .node("a", "x")
                .node("b", "y")
                .running("a", "web", "{}")
                .running("b", "web", "{}");
        assertThat(scene.possible(byZone(WEB + ", minDomains: 2"))).containsExactly("a", "b");
        assertThat(scene.possible(byZone(WEB + ", minDomains: 3"))).isEmpty();
    }

    @Test
    void nodesThatThePodCannotHaveAreNoDomainsUnlessItSaysSo() {
        // the empty zone z is not for the pod
        Scene scene = new Scene()
                .node("a", "x")
                .label("pool", "main")
                .running("a", "web", "{}")
                .node("c", "z");
        String term = "topologySpreadConstraints: [{maxSkew: 1, whenUnsatisfiable: 'DoNotSchedule',"
                + " topologyKey: 'topology.kubernetes.io/zone'" + WEB + "%s}]";
        String spec = "{nodeSelector: {pool: 'main'}, " + term + "}";
        assertThat(scene.possible(Scene.waiting(spec.formatted("")))).containsExactly("a");
        assertThat(scene.possible(Scene.waiting(spec.formatted(", nodeAffinityPolicy: 'Ignore'"))))
                .isEmpty();
    }

    @Test
    void taintedNodesAreDomainsUnlessItSaysOtherwise() {
        Scene scene = new Scene()
                .node("a", "x")
                .running("a", "web", "{}")
                .node("c", "z", "{taints: [{key: 'k', effect: 'NoSchedule'}]}", ROOM);
        assertThat(scene.possible(byZone(WEB))).isEmpty();
        assertThat(scene.possible(byZone(WEB + ", nodeTaintsPolicy: 'Honor'"))).containsExactly("a");
    }

    @Test
    void onlyPodsOfTheSameRevisionCountWithMatchLabelKeys() {
        ObjectNode next = byZone(WEB + ", matchLabelKeys: ['rev']").tree().deepCopy();
        next.withObjectProperty("metadata").withObjectProperty("labels").put("rev", "2");
        assertThat(scene().possible(Stored.of(next))).containsExactly("a", "b", "c", "d");
    }

    private static long[] scores(Scene scene, Stored pod) {
        Cycle cycle = Cycle.of(PodInfo.of(pod), scene.snapshot());
        return new PodTopologySpreadScore(PodInfo.of(pod), pod.as(V1Pod.class).spec(), scene.snapshot(), cycle.nodes())
                .of(cycle.nodes());
    }

    @Test
    void fewerPodsInADomainAreBetter() {
        // two zones weigh ln 4: 3 and 1 pods are 4.16 and 1.39, rounded 4 and 1; 100 * (4 + 1 - score) / 4
        Stored pod = Scene.waiting(
                "{topologySpreadConstraints: [{maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway', topologyKey: 'topology.kubernetes.io/zone'"
                        + WEB + "}]}");
        assertThat(scores(scene(), pod)).containsExactly(25, 25, 100, 100);
        assertThat(scores(scene().node("e", ""), pod)).containsExactly(25, 25, 100, 100, 0);
    }

    @Test
    void podsOfAServiceAreSpreadThoughTheySayNothing() {
        // hosts weigh ln 6, zones ln 4, and skews of 3 and 5 add 2 and 4: 13.7, 12, 9.2, 7.4
        assertThat(scores(scene().service("{app: 'web'}"), Scene.waiting("{}"))).containsExactly(50, 64, 85, 100);
    }

    @Test
    void podsOfAReplicaSetAreSpreadThoughTheySayNothing() {
        ObjectNode owned = Scene.waiting("{}").tree().deepCopy();
        owned.withObjectProperty("metadata")
                .withArrayProperty("ownerReferences")
                .add(Scene.tree("{apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'rs', uid: 'u', controller: true}"));
        Scene scene = scene().owner(
                        "{apiVersion: 'apps/v1', kind: 'ReplicaSet', metadata: {name: 'rs', namespace: 'default'},"
                                + " spec: {selector: {matchLabels: {app: 'web'}}}}");
        assertThat(scores(scene, Stored.of(owned))).containsExactly(50, 64, 85, 100);
    }

    @Test
    void aPodOfNothingIsNotSpread() {
        assertThat(scores(scene(), Scene.waiting("{}"))).containsExactly(0, 0, 0, 0);
    }
}
