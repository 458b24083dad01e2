package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.object.Stored;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StatefulSetControllerTest {
    private final TestClient client = new TestClient(new StatefulSetController());

    private static String set(int replicas, String image, String more) {
        return """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: web}
                spec:
                  replicas: %d
                  serviceName: web
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec: {containers: [{name: main, image: "%s"}]}
                %s
                """.formatted(replicas, image, more.indent(2));
    }

    private static final String PARALLEL = "podManagementPolicy: Parallel";

    private static final String CLAIMS = """
            volumeClaimTemplates:
            - metadata: {name: data}
              spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
            """;

    private Stored web() {
        return client.find("apps/v1", "StatefulSet", "web");
    }

    private JsonNode status() {
        return web().status();
    }

    private void rollOut(int replicas) {
        for (int round = 0; round < replicas; round++) {
            client.readyAll();
        }
    }

    private String image(String pod) {
        return client.pod(pod).spec().path("containers").path(0).path("image").asString("");
    }

    @Test
    void podsAreMadeInOrderEachWhenTheOneBeforeIsReady() {
        client.apply(set(3, "a", ""));
        assertThat(client.pods()).containsExactly("web-0");
        client.ready("web-0");
        assertThat(client.pods()).containsExactly("web-0", "web-1");
        client.ready("web-1");
        assertThat(client.pods()).containsExactly("web-0", "web-1", "web-2");
    }

    @Test
    void aPodKnowsItsNameItsNumberAndItsService() {
        client.apply(set(1, "a", ""));
        Stored pod = client.pod("web-0");
        assertThat(pod.labels())
                .containsEntry("app", "web")
                .containsEntry("statefulset.kubernetes.io/pod-name", "web-0")
                .containsEntry("apps.kubernetes.io/pod-index", "0")
                .containsEntry(
                        "controller-revision-hash",
                        status().path("updateRevision").asString());
        assertThat(pod.spec().path("hostname").asString()).isEqualTo("web-0");
        assertThat(pod.spec().path("subdomain").asString()).isEqualTo("web");
        assertThat(pod.controller()).contains(web().ref());
        assertThat(client.events)
                .contains(new TestClient.Event(
                        "web", "Normal", "SuccessfulCreate", "Create Pod web-0 in StatefulSet web successful"));
    }

    @Test
    void parallelPodsAreMadeAtOnce() {
        client.apply(set(3, "a", PARALLEL));
        assertThat(client.pods()).containsExactly("web-0", "web-1", "web-2");
    }

    @Test
    void numbersBeginWhereTheOrdinalsStart() {
        client.apply(set(2, "a", PARALLEL + "\nordinals: {start: 5}"));
        assertThat(client.pods()).containsExactly("web-5", "web-6");
        client.readyAll();
        client.apply(set(2, "a", PARALLEL + "\nordinals: {start: 6}"));
        assertThat(client.pods()).containsExactly("web-6", "web-7");
        assertThat(client.leaving()).containsExactly("web-5");
    }

    @Test
    void aPodIsAvailableAfterMinReadySecondsAndOnlyThenIsTheNextMade() {
        client.apply(set(2, "a", "minReadySeconds: 20"));
        client.ready("web-0");
        assertThat(client.pods()).containsExactly("web-0");
        assertThat(status().path("readyReplicas").asInt()).isEqualTo(1);
        assertThat(status().path("availableReplicas").asInt()).isZero();
        client.pass(Duration.ofSeconds(19));
        assertThat(client.pods()).containsExactly("web-0");
        client.pass(Duration.ofSeconds(1));
        assertThat(client.pods()).containsExactly("web-0", "web-1");
        assertThat(status().path("availableReplicas").asInt()).isEqualTo(1);
    }

    @Test
    void theStatusTellsOfReplicasAndRevisions() {
        client.apply(set(2, "a", ""));
        rollOut(2);
        JsonNode status = status();
        assertThat(status.path("observedGeneration").asInt()).isEqualTo(1);
        assertThat(status.path("replicas").asInt()).isEqualTo(2);
        assertThat(status.path("readyReplicas").asInt()).isEqualTo(2);
        assertThat(status.path("currentReplicas").asInt()).isEqualTo(2);
        assertThat(status.path("updatedReplicas").asInt()).isEqualTo(2);
        assertThat(status.path("availableReplicas").asInt()).isEqualTo(2);
        assertThat(status.path("currentRevision")).isEqualTo(status.path("updateRevision"));
        assertThat(client.names("apps/v1", "ControllerRevision"))
                .containsExactly(status.path("updateRevision").asString());
    }

    @Test
    void scalingDownDeletesTheHighestFirstAndWaitsUntilItIsGone() {
        client.apply(set(3, "a", ""));
        rollOut(3);
        client.apply(set(1, "a", ""));
        assertThat(client.leaving()).containsExactly("web-2");
        client.gone("web-2");
        assertThat(client.leaving()).containsExactly("web-1");
        client.gone("web-1");
        assertThat(client.pods()).containsExactly("web-0");
        assertThat(client.leaving()).isEmpty();
    }

    @Test
    void scalingDownWaitsForAnUnreadyPodUnlessThatOneGoes() {
        client.apply(set(3, "a", ""));
        rollOut(3);
        client.notReady("web-0");
        client.apply(set(1, "a", ""));
        assertThat(client.leaving()).isEmpty();
        client.ready("web-0");
        assertThat(client.leaving()).containsExactly("web-2");
    }

    @Test
    void anUpdateReplacesOnePodAfterTheOtherFromTheHighest() {
        client.apply(set(3, "a", ""));
        rollOut(3);
        client.apply(set(3, "b", ""));
        assertThat(client.leaving()).containsExactly("web-2");
        assertThat(status().path("currentReplicas").asInt()).isEqualTo(2);
        client.gone("web-2");
        assertThat(image("web-2")).isEqualTo("b");
        assertThat(client.leaving()).isEmpty();
        client.ready("web-2");
        assertThat(client.leaving()).containsExactly("web-1");
        assertThat(status().path("currentRevision")).isNotEqualTo(status().path("updateRevision"));
        client.gone("web-1");
        client.ready("web-1");
        client.gone("web-0");
        client.ready("web-0");
        assertThat(status().path("currentRevision")).isEqualTo(status().path("updateRevision"));
        assertThat(status().path("updatedReplicas").asInt()).isEqualTo(3);
    }

    @Test
    void maxUnavailablePodsAreReplacedTogether() {
        String strategy = "updateStrategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 50%}}";
        client.apply(set(4, "a", strategy));
        rollOut(4);
        client.apply(set(4, "b", strategy));
        assertThat(client.leaving()).containsExactly("web-2", "web-3");
    }

    @Test
    void podsBelowThePartitionStayAsTheyAre() {
        String strategy = "updateStrategy: {type: RollingUpdate, rollingUpdate: {partition: 2}}";
        client.apply(set(3, "a", strategy));
        rollOut(3);
        client.apply(set(3, "b", strategy));
        client.gone("web-2");
        client.ready("web-2");
        assertThat(client.leaving()).isEmpty();
        client.remove(client.pod("web-0"));
        client.gone("web-0");
        assertThat(image("web-0")).isEqualTo("a");
        assertThat(image("web-2")).isEqualTo("b");
    }

    @Test
    void onDeleteReplacesOnlyPodsThatSomebodyDeletes() {
        client.apply(set(2, "a", "updateStrategy: {type: OnDelete}"));
        rollOut(2);
        client.apply(set(2, "b", "updateStrategy: {type: OnDelete}"));
        assertThat(client.leaving()).isEmpty();
        client.remove(client.pod("web-1"));
        client.gone("web-1");
        assertThat(image("web-1")).isEqualTo("b");
        assertThat(image("web-0")).isEqualTo("a");
    }

    @Test
    void aBrokenPodOfAnOrderedSetIsNotMendedByAnotherRevision() {
        client.apply(set(2, "a", ""));
        rollOut(2);
        client.apply(set(2, "broken", ""));
        client.gone("web-1");
        client.notReady("web-1");
        client.apply(set(2, "a", ""));
        assertThat(client.leaving()).isEmpty();
        assertThat(image("web-1")).isEqualTo("broken");
        client.remove(client.pod("web-1"));
        client.gone("web-1");
        assertThat(image("web-1")).isEqualTo("a");
    }

    @Test
    void aBrokenPodOfAParallelSetIsReplacedByAnotherRevision() {
        client.apply(set(2, "broken", PARALLEL));
        client.notReady("web-0");
        client.notReady("web-1");
        client.apply(set(2, "a", PARALLEL));
        assertThat(client.leaving()).containsExactly("web-0", "web-1");
    }

    @Test
    void whatWasUnavailableInAParallelSetUsesUpTheBudget() {
        client.apply(set(3, "a", PARALLEL));
        client.readyAll();
        client.notReady("web-0");
        client.apply(set(3, "b", PARALLEL));
        assertThat(client.leaving()).containsExactly("web-0");
    }

    @Test
    void finishedPodsAreMadeAgain() {
        client.apply(set(1, "a", ""));
        String first = client.pod("web-0").uid();
        client.fail("web-0", 1);
        assertThat(client.leaving()).containsExactly("web-0");
        client.gone("web-0");
        assertThat(client.pod("web-0").uid()).isNotEqualTo(first);
        client.succeed("web-0");
        assertThat(client.leaving()).containsExactly("web-0");
    }

    @Test
    void anEarlierTemplateFindsItsRevisionAgain() {
        client.apply(set(0, "a", ""));
        String first = status().path("updateRevision").asString();
        client.apply(set(0, "b", ""));
        assertThat(status().path("updateRevision").asString()).isNotEqualTo(first);
        client.apply(set(0, "a", ""));
        assertThat(status().path("updateRevision").asString()).isEqualTo(first);
        assertThat(client.names("apps/v1", "ControllerRevision")).hasSize(2);
        assertThat(client.find("apps/v1", "ControllerRevision", first)
                        .tree()
                        .path("revision")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void tooManyRevisionsAreForgottenButNotThoseOfPods() {
        client.apply(set(1, "a", "revisionHistoryLimit: 1\nupdateStrategy: {type: OnDelete}"));
        client.ready("web-0");
        String live = client.pod("web-0").labels().get("controller-revision-hash");
        for (String image : List.of("b", "c", "d", "e")) {
            client.apply(set(1, image, "revisionHistoryLimit: 1\nupdateStrategy: {type: OnDelete}"));
        }
        assertThat(client.names("apps/v1", "ControllerRevision")).hasSize(3).contains(live);
    }

    @Test
    void claimsAreMadeBeforeTheirPodAndMounted() {
        client.apply(set(1, "a", CLAIMS));
        assertThat(client.writes).containsSubsequence("create PersistentVolumeClaim/data-web-0", "create Pod/web-0");
        JsonNode volume = client.pod("web-0").spec().path("volumes").path(0);
        assertThat(volume.path("name").asString()).isEqualTo("data");
        assertThat(volume.path("persistentVolumeClaim").path("claimName").asString())
                .isEqualTo("data-web-0");
        Stored claim = client.find("v1", "PersistentVolumeClaim", "data-web-0");
        assertThat(claim.labels()).containsEntry("app", "web");
        assertThat(claim.tree().path("metadata").has("ownerReferences")).isFalse();
    }

    @Test
    void claimsGoWithTheSetWhereThePolicySaysSo() {
        client.apply(set(1, "a", CLAIMS + "persistentVolumeClaimRetentionPolicy: {whenDeleted: Delete}"));
        assertThat(client.find("v1", "PersistentVolumeClaim", "data-web-0").controller())
                .contains(web().ref());
    }

    @Test
    void claimsGoWithThePodThatIsScaledAwayWhereThePolicySaysSo() {
        String policy = CLAIMS + "persistentVolumeClaimRetentionPolicy: {whenScaled: Delete}";
        client.apply(set(2, "a", policy));
        rollOut(2);
        assertThat(client.find("v1", "PersistentVolumeClaim", "data-web-1").controller())
                .isEmpty();
        client.apply(set(1, "a", policy));
        assertThat(client.find("v1", "PersistentVolumeClaim", "data-web-1").controller())
                .contains(client.pod("web-1").ref());
        assertThat(client.find("v1", "PersistentVolumeClaim", "data-web-0").controller())
                .isEmpty();
        client.apply(set(2, "a", policy));
        client.gone("web-1");
        client.pass(Duration.ofSeconds(1));
        assertThat(client.pods()).contains("web-1");
    }

    @Test
    void aRefusedPodIsToldAndTriedAgain() {
        client.refuse(tree -> tree.path("kind").asString().equals("Pod"));
        client.apply(set(1, "a", ""));
        assertThat(client.reasons()).contains("FailedCreate");
        client.refuse(tree -> false);
        client.pass(Duration.ofSeconds(1));
        assertThat(client.pods()).containsExactly("web-0");
    }

    @Test
    void aSetThatIsBeingDeletedMakesNoPods() {
        client.apply(set(1, "a", ""));
        client.update(
                web().ref(),
                tree -> tree.withObjectProperty("metadata")
                        .withArrayProperty("finalizers")
                        .add("a/b"));
        client.remove(web());
        client.remove(client.pod("web-0"));
        client.gone("web-0");
        assertThat(client.pods()).isEmpty();
    }

    @Test
    void anUnreadyPodThatIsTooManyGoesIfItIsTheFirstUnreadyOne() {
        client.apply(set(2, "a", ""));
        rollOut(2);
        client.notReady("web-1");
        client.apply(set(1, "a", ""));
        assertThat(client.leaving()).containsExactly("web-1");
    }

    @Test
    void anUpdateWaitsUntilScalingDownIsDone() {
        client.apply(set(3, "a", ""));
        rollOut(3);
        client.apply(set(2, "b", ""));
        assertThat(client.leaving()).containsExactly("web-2");
        client.gone("web-2");
        assertThat(client.leaving()).containsExactly("web-1");
    }

    @Test
    void whatIsLeftOfTheBudgetOfAParallelSetGoesToReadyPods() {
        String more = PARALLEL + "\nupdateStrategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 2}}";
        client.apply(set(3, "a", more));
        client.readyAll();
        client.notReady("web-2");
        client.apply(set(3, "b", more));
        assertThat(client.leaving()).containsExactly("web-1", "web-2");
        assertThat(client.reasons()).filteredOn("SuccessfulDelete"::equals).hasSize(2);
    }

    @Test
    void aPodGetsItsLabelBack() {
        client.apply(set(1, "a", ""));
        client.ready("web-0");
        client.update(
                client.pod("web-0").ref(),
                tree -> tree.withObjectProperty("metadata")
                        .withObjectProperty("labels")
                        .remove("statefulset.kubernetes.io/pod-name"));
        client.settle();
        assertThat(client.pod("web-0").labels()).containsEntry("statefulset.kubernetes.io/pod-name", "web-0");
        assertThat(client.reasons()).contains("SuccessfulUpdate");
    }

    @Test
    void aClaimThatGoesWithAnEarlierPodIsNotTakenByTheNext() {
        String policy = CLAIMS + "persistentVolumeClaimRetentionPolicy: {whenScaled: Delete}";
        client.apply(set(1, "a", policy));
        client.apply(set(0, "a", policy));
        Stored claim = client.find("v1", "PersistentVolumeClaim", "data-web-0");
        client.update(
                claim.ref(),
                tree -> tree.withObjectProperty("metadata")
                        .putArray("finalizers")
                        .add("kubernetes.io/pvc-protection"));
        client.gone("web-0");
        client.apply(set(1, "a", policy));
        assertThat(client.pods()).isEmpty();
        assertThat(client.reasons()).doesNotContain("FailedCreate");
        client.update(claim.ref(), tree -> tree.withObjectProperty("metadata").remove("finalizers"));
        client.pass(Duration.ofSeconds(1));
        assertThat(client.pods()).containsExactly("web-0");
    }
}
