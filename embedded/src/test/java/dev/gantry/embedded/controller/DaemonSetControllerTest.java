package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.object.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DaemonSetControllerTest {
    private final TestClient client = new TestClient(new DaemonSetController());

    private static String set(String image, String podSpec, String more) {
        return """
                apiVersion: apps/v1
                kind: DaemonSet
                metadata: {name: log}
                spec:
                  selector: {matchLabels: {app: log}}
                  template:
                    metadata: {labels: {app: log}}
                    spec:
                      containers: [{name: main, image: "%s"}]
                %s
                %s
                """.formatted(image, podSpec.indent(6), more.indent(2));
    }

    private void node(String name, String labels, String taints) {
        client.apply("""
                apiVersion: v1
                kind: Node
                metadata: {name: %s, labels: {%s}}
                spec: {taints: [%s]}
                """.formatted(name, labels, taints));
    }

    private void nodes(int count) {
        for (int number = 1; number <= count; number++) {
            node("n" + number, "disk: ssd", "");
        }
    }

    private JsonNode status() {
        return client.find("apps/v1", "DaemonSet", "log").status();
    }

    /** The node that each pod must come to, of those that are not being deleted. */
    private List<String> places() {
        List<String> places = new ArrayList<>();
        for (String pod : client.pods()) {
            places.add(DaemonSetPods.node(client.pod(pod)).orElse(""));
        }
        places.sort(null);
        return places;
    }

    private String on(String node, String image) {
        return client.pods().stream()
                .filter(name -> DaemonSetPods.node(client.pod(name)).orElse("").equals(node))
                .filter(name -> image.equals(image(name)))
                .findFirst()
                .orElseThrow();
    }

    private String image(String pod) {
        return client.pod(pod).spec().path("containers").path(0).path("image").asString("");
    }

    private List<String> images() {
        return client.pods().stream().map(this::image).sorted().toList();
    }

    @Test
    void eachNodeGetsAPodThatMustComeToIt() {
        nodes(2);
        client.apply(set("a", "", ""));
        assertThat(places()).containsExactly("n1", "n2");
        Stored pod = client.pod(client.pods().get(0));
        assertThat(pod.spec().has("nodeName")).isFalse();
        assertThat(pod.spec()
                        .at("/affinity/nodeAffinity/requiredDuringSchedulingIgnoredDuringExecution"
                                + "/nodeSelectorTerms/0/matchFields/0/key")
                        .asString())
                .isEqualTo("metadata.name");
        assertThat(client.reasons()).containsOnly("SuccessfulCreate");
    }

    @Test
    void aNodeThatJoinsGetsAPod() {
        client.apply(set("a", "", ""));
        nodes(1);
        assertThat(places()).containsExactly("n1");
    }

    @Test
    void onlyNodesOfTheSelectorAndTheAffinityGetPods() {
        node("n1", "disk: ssd, zone: a", "");
        node("n2", "disk: hdd, zone: a", "");
        node("n3", "disk: ssd, zone: b", "");
        client.apply(set("a", """
                nodeSelector: {disk: ssd}
                affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [
                  {matchExpressions: [{key: zone, operator: NotIn, values: [b]}]}]}}}
                """, ""));
        assertThat(places()).containsExactly("n1");
    }

    @Test
    void taintsKeepPodsAwayUnlessTheyAreTolerated() {
        node("n1", "", "{key: own, value: x, effect: NoSchedule}");
        node("n2", "", "{key: node.kubernetes.io/unschedulable, effect: NoSchedule}");
        node("n3", "", "{key: node.kubernetes.io/not-ready, effect: NoExecute}");
        node("n4", "", "{key: node.kubernetes.io/network-unavailable, effect: NoSchedule}");
        client.apply(set("a", "", ""));
        assertThat(places()).containsExactly("n2", "n3");
        client.apply(set("a", "hostNetwork: true\ntolerations: [{key: own, operator: Exists}]", ""));
        assertThat(places()).contains("n1", "n4");
    }

    @Test
    void podsCarryTheTolerationsOfEveryDaemon() {
        nodes(1);
        client.apply(set("a", "", ""));
        JsonNode tolerations = client.pod(client.pods().get(0)).spec().path("tolerations");
        List<String> keys = new ArrayList<>();
        tolerations.forEach(
                toleration -> keys.add(toleration.path("key").asString("").substring(19)));
        assertThat(keys)
                .containsExactly(
                        "not-ready",
                        "unreachable",
                        "disk-pressure",
                        "memory-pressure",
                        "pid-pressure",
                        "unschedulable");
    }

    @Test
    void aTaintThatDrivesOutTakesThePodAwayAndOneThatKeepsOutDoesNot() {
        nodes(1);
        client.apply(set("a", "", ""));
        String pod = client.pods().get(0);
        client.bind(pod, "n1");
        client.ready(pod);
        node("n1", "disk: ssd", "{key: own, effect: NoSchedule}");
        assertThat(client.leaving()).isEmpty();
        client.notReady(pod);
        assertThat(status().path("numberMisscheduled").asInt()).isEqualTo(1);
        assertThat(status().path("desiredNumberScheduled").asInt()).isZero();
        node("n1", "disk: ssd", "{key: own, effect: NoExecute}");
        assertThat(client.leaving()).containsExactly(pod);
    }

    @Test
    void theStatusCountsNodes() {
        nodes(3);
        client.apply(set("a", "", ""));
        assertThat(status().path("desiredNumberScheduled").asInt()).isEqualTo(3);
        assertThat(status().path("numberUnavailable").asInt()).isEqualTo(3);
        client.ready(client.pods().get(0));
        JsonNode status = status();
        assertThat(status.path("currentNumberScheduled").asInt()).isEqualTo(3);
        assertThat(status.path("updatedNumberScheduled").asInt()).isEqualTo(3);
        assertThat(status.path("numberReady").asInt()).isEqualTo(1);
        assertThat(status.path("numberAvailable").asInt()).isEqualTo(1);
        assertThat(status.path("numberUnavailable").asInt()).isEqualTo(2);
        assertThat(status.path("observedGeneration").asInt()).isEqualTo(1);
    }

    @Test
    void aPodIsAvailableAfterMinReadySeconds() {
        nodes(1);
        client.apply(set("a", "", "minReadySeconds: 10"));
        client.readyAll();
        assertThat(status().path("numberAvailable").asInt()).isZero();
        client.pass(Duration.ofSeconds(10));
        assertThat(status().path("numberAvailable").asInt()).isEqualTo(1);
    }

    @Test
    void anUpdateTakesOnePodAfterTheOtherUnlessMoreMayBeMissing() {
        nodes(3);
        client.apply(set("a", "", ""));
        client.readyAll();
        client.apply(set("b", "", ""));
        assertThat(client.leaving()).hasSize(1);
        client.goneAll();
        assertThat(images()).containsExactly("a", "a", "b");
        assertThat(client.leaving()).isEmpty();
        client.readyAll();
        assertThat(client.leaving()).hasSize(1);
    }

    @Test
    void maxUnavailablePodsAreReplacedTogetherRoundedUp() {
        nodes(3);
        String strategy = "updateStrategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 40%}}";
        client.apply(set("a", "", strategy));
        client.readyAll();
        client.apply(set("b", "", strategy));
        assertThat(client.leaving()).hasSize(2);
    }

    @Test
    void podsThatAreNotAvailableAreReplacedAtOnce() {
        nodes(3);
        client.apply(set("broken", "", ""));
        client.apply(set("b", "", ""));
        assertThat(client.leaving()).hasSize(3);
    }

    @Test
    void maxSurgeMakesTheNewPodBeforeTheOldOneGoes() {
        nodes(2);
        String strategy = "updateStrategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}";
        client.apply(set("a", "", strategy));
        client.readyAll();
        client.apply(set("b", "", strategy));
        assertThat(images()).containsExactly("a", "a", "b");
        assertThat(client.leaving()).isEmpty();
        client.ready(on("n1", "b"));
        assertThat(images()).containsExactly("a", "b", "b");
        client.goneAll();
        client.ready(on("n2", "b"));
        client.goneAll();
        assertThat(images()).containsExactly("b", "b");
    }

    @Test
    void onDeleteReplacesOnlyPodsThatSomebodyDeletes() {
        nodes(2);
        client.apply(set("a", "", "updateStrategy: {type: OnDelete}"));
        client.readyAll();
        client.apply(set("b", "", "updateStrategy: {type: OnDelete}"));
        assertThat(client.leaving()).isEmpty();
        client.remove(client.pod(on("n1", "a")));
        client.goneAll();
        assertThat(images()).containsExactly("a", "b");
    }

    @Test
    void aFailedPodIsReplacedAndTheNextNotSoSoon() {
        nodes(1);
        client.apply(set("a", "", ""));
        client.fail(client.pods().get(0), 1);
        client.goneAll();
        assertThat(client.pods()).hasSize(1);
        client.fail(client.pods().get(0), 1);
        assertThat(client.leaving()).isEmpty();
        client.pass(Duration.ofSeconds(1));
        assertThat(client.leaving()).hasSize(1);
        assertThat(client.reasons()).contains("FailedDaemonPod");
    }

    @Test
    void aPodThatSucceededIsReplaced() {
        nodes(1);
        client.apply(set("a", "", ""));
        client.succeed(client.pods().get(0));
        assertThat(client.leaving()).hasSize(1);
        assertThat(client.reasons()).contains("SucceededDaemonPod");
    }

    @Test
    void aSecondPodOfANodeGoes() {
        nodes(1);
        client.apply(set("a", "", ""));
        String first = client.pods().get(0);
        client.bind(first, "n1");
        client.ready(first);
        DaemonSet set = new DaemonSet(client.find("apps/v1", "DaemonSet", "log"));
        client.create(DaemonSetPods.pod(set, "", "n1", client), set.object());
        client.settle();
        assertThat(client.pods()).containsExactly(first);
    }

    @Test
    void aPodThatWaitsForANodeThatIsGoneIsDeleted() {
        nodes(1);
        client.apply(set("a", "", ""));
        client.remove(client.find("v1", "Node", "n1"));
        assertThat(client.pods()).isEmpty();
        assertThat(client.leaving()).hasSize(1);
    }

    @Test
    void revisionsAreKeptFoundAgainAndForgotten() {
        client.apply(set("a", "", "revisionHistoryLimit: 1"));
        List<String> first = client.names("apps/v1", "ControllerRevision");
        assertThat(first).hasSize(1);
        assertThat(client.find("apps/v1", "ControllerRevision", first.get(0)).labels())
                .containsEntry("controller-revision-hash", first.get(0).substring("log-".length()));
        client.apply(set("b", "", "revisionHistoryLimit: 1"));
        client.apply(set("a", "", "revisionHistoryLimit: 1"));
        assertThat(client.names("apps/v1", "ControllerRevision")).hasSize(2);
        assertThat(client.find("apps/v1", "ControllerRevision", first.get(0))
                        .tree()
                        .path("revision")
                        .asInt())
                .isEqualTo(3);
        client.apply(set("c", "", "revisionHistoryLimit: 1"));
        assertThat(client.names("apps/v1", "ControllerRevision")).hasSize(2).contains(first.get(0));
    }

    @Test
    void aRefusedPodIsToldAndTriedAgain() {
        nodes(1);
        client.refuse(tree -> tree.path("kind").asString().equals("Pod"));
        client.apply(set("a", "", ""));
        assertThat(client.reasons()).contains("FailedCreate");
        client.refuse(tree -> false);
        client.pass(Duration.ofSeconds(1));
        assertThat(client.pods()).hasSize(1);
    }

    private static final String SURGING =
            "updateStrategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}";

    @Test
    void anOldPodThatIsNoLongerReadyGoesBeforeTheNewOneIsReady() {
        nodes(1);
        client.apply(set("a", "", SURGING));
        client.readyAll();
        client.apply(set("b", "", SURGING));
        client.notReady(on("n1", "a"));
        assertThat(images()).containsExactly("b");
    }

    @Test
    void aSurgingSetKeepsAPodWhereNoneShouldBeUntilEnoughOthersAreAvailable() {
        nodes(2);
        client.apply(set("a", "", SURGING));
        client.bind(on("n1", "a"), "n1");
        client.ready(on("n1", "a"));
        node("n1", "disk: ssd", "{key: own, effect: NoSchedule}");
        client.apply(set("b", "", SURGING));
        assertThat(on("n1", "a")).isNotEmpty();
        client.ready(on("n2", "b"));
        client.goneAll();
        assertThat(places()).containsExactly("n2");
    }

    @Test
    void aNodeThatMayHaveAPodAgainIsCountedAgain() {
        nodes(1);
        client.apply(set("a", "", ""));
        String pod = client.pods().get(0);
        client.bind(pod, "n1");
        node("n1", "disk: ssd", "{key: own, effect: NoSchedule}");
        client.ready(pod);
        assertThat(status().path("numberMisscheduled").asInt()).isEqualTo(1);
        node("n1", "disk: ssd", "");
        assertThat(status().path("numberMisscheduled").asInt()).isZero();
        assertThat(status().path("numberReady").asInt()).isEqualTo(1);
    }

    @Test
    void revisionsThatPodsAreOfAreKept() {
        String more = "revisionHistoryLimit: 0\nupdateStrategy: {type: OnDelete}";
        nodes(1);
        client.apply(set("a", "", more));
        List<String> first = client.names("apps/v1", "ControllerRevision");
        client.apply(set("b", "", more));
        client.apply(set("c", "", more));
        assertThat(client.names("apps/v1", "ControllerRevision")).hasSize(2).containsAll(first);
    }
}
