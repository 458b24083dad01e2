package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BudgetControllerTest {
    private static final ObjectRef BUDGET = ObjectRef.of("policy/v1", "PodDisruptionBudget", "default", "web");

    private final FakeClient cluster = new FakeClient(new BudgetController());

    private void budget(String spec) {
        cluster.put("{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: web}, "
                + "spec: {selector: {matchLabels: {app: web}}, " + spec + "}}");
    }

    /** A Deployment that wants {@code wanted} pods and has {@code there}, all of them ready. */
    private void deployment(int wanted, int there) {
        cluster.put("{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: " + wanted + "}}");
        cluster.put(
                "{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: web-1, ownerReferences: [{apiVersion: apps/v1, "
                        + "kind: Deployment, name: web, uid: uid-web, controller: true}]}, spec: {replicas: 1}}");
        for (int i = 0; i < there; i++) {
            pod("p" + i, "{apiVersion: apps/v1, kind: ReplicaSet, name: web-1, uid: uid-web-1, controller: true}");
        }
    }

    private Stored pod(String name, String owner) {
        return cluster.put("""
                apiVersion: v1
                kind: Pod
                metadata: {name: %s, labels: {app: web}, ownerReferences: [%s]}
                status: {phase: Running, conditions: [{type: Ready, status: 'True'}]}
                """.formatted(name, owner));
    }

    private static ObjectRef ref(String pod) {
        return ObjectRef.of("v1", "Pod", "default", pod);
    }

    private void unready(String pod) {
        cluster.report(ref(pod), status -> status.putArray("conditions"));
    }

    private List<Integer> numbers() {
        JsonNode status = cluster.now(BUDGET).status();
        return List.of(
                status.path("expectedPods").asInt(-1),
                status.path("currentHealthy").asInt(-1),
                status.path("desiredHealthy").asInt(-1),
                status.path("disruptionsAllowed").asInt(-1));
    }

    private void evict(String pod) {
        Eviction.evict(cluster.now(ref(pod)), cluster);
        cluster.settle();
    }

    private Refusal refused(String pod) {
        return catchThrowableOfType(Refusal.class, () -> evict(pod));
    }

    @Test
    void aNumberThatMustStayIsCountedAmongThePodsThatAreThere() {
        deployment(5, 3);
        budget("minAvailable: 2");
        assertThat(numbers()).containsExactly(3, 3, 2, 1);
        assertThat(cluster.condition(BUDGET, "DisruptionAllowed")).isEqualTo("True SufficientPods");
        unready("p0");
        assertThat(numbers()).containsExactly(3, 2, 2, 0);
        assertThat(cluster.condition(BUDGET, "DisruptionAllowed")).isEqualTo("False InsufficientPods");
    }

    @Test
    void sharesAreOfThePodsThatTheDeploymentWantsAndRoundedUp() {
        deployment(5, 5);
        budget("minAvailable: 50%");
        assertThat(numbers()).containsExactly(5, 5, 3, 2);
        budget("maxUnavailable: 50%");
        assertThat(numbers()).containsExactly(5, 5, 2, 3);
    }

    @Test
    void podsThatAreMissingCountAgainstWhatMayBeUnavailable() {
        deployment(5, 4);
        budget("maxUnavailable: 1");
        assertThat(numbers()).containsExactly(5, 4, 4, 0);
    }

    @Test
    void aPodThatGoesIsNotHealthy() {
        deployment(3, 3);
        budget("minAvailable: 2");
        cluster.drop(ref("p0"));
        assertThat(numbers()).containsExactly(3, 2, 2, 0);
    }

    @Test
    void withoutPodsNothingMayGo() {
        budget("minAvailable: 0");
        assertThat(numbers()).containsExactly(0, 0, 0, 0);
        assertThat(cluster.events).contains("Normal NoPods web");
    }

    @Test
    void podsThatNothingManagesAreToldAndNotCounted() {
        pod("alone", "");
        budget("maxUnavailable: 1");
        assertThat(numbers()).containsExactly(0, 1, 0, 0);
        assertThat(cluster.events).contains("Warning UnmanagedPods web");
    }

    @Test
    void whereNobodySaysHowManyThereAreToBeNoneMayGo() {
        cluster.put("{apiVersion: batch/v1, kind: Job, metadata: {name: j}}");
        pod("p", "{apiVersion: batch/v1, kind: Job, name: j, uid: uid-j, controller: true}");
        budget("maxUnavailable: 1");
        assertThat(cluster.condition(BUDGET, "DisruptionAllowed")).isEqualTo("False SyncFailed");
        assertThat(refused("p").status()).isEqualTo(429);
    }

    @Test
    void anEvictionUsesUpTheBudgetBeforeThePodIsGone() {
        deployment(3, 3);
        budget("minAvailable: 2");
        evict("p0");
        assertThat(cluster.now(ref("p0")).isDeleting()).isTrue();
        assertThat(cluster.condition(ref("p0"), "DisruptionTarget")).isEqualTo("True EvictionByEvictionAPI");
        Refusal refusal = refused("p1");
        assertThat(refusal.status()).isEqualTo(429);
        assertThat(refusal).hasMessage("Cannot evict pod as it would violate the pod's disruption budget.");
        assertThat(refusal.causes().get(0).message())
                .isEqualTo("The disruption budget web needs 2 healthy pods and has 2 currently");
        assertThat(cluster.now(ref("p1")).isDeleting()).isFalse();
    }

    @Test
    void aBudgetThatNobodyLookedAtYetLetsNothingGo() {
        deployment(3, 3);
        budget("minAvailable: 2");
        cluster.updateStatus(BUDGET, status -> status.put("observedGeneration", 0));
        assertThat(refused("p0").retryAfter()).contains(Duration.ofSeconds(10));
    }

    @Test
    void aPodThatIsNotReadyGoesOnlyWhileEnoughOthersAre() {
        deployment(3, 3);
        budget("minAvailable: 2");
        unready("p0");
        evict("p0");
        assertThat(cluster.now(ref("p0")).isDeleting()).isTrue();
        unready("p1");
        assertThat(refused("p1").status()).isEqualTo(429);
        budget("minAvailable: 2, unhealthyPodEvictionPolicy: AlwaysAllow");
        evict("p1");
        assertThat(cluster.now(ref("p1")).isDeleting()).isTrue();
    }

    @Test
    void aPodThatNoBudgetHoldsOrThatDoesNotRunMayAlwaysGo() {
        deployment(1, 1);
        budget("minAvailable: 1");
        Stored other = cluster.put("{apiVersion: v1, kind: Pod, metadata: {name: other}, status: {phase: Running}}");
        List<Stored> budgets = List.of(cluster.now(BUDGET));
        assertThat(Eviction.allowed(other, budgets)).isEmpty();
        cluster.report(ref("p0"), status -> status.put("phase", "Succeeded"));
        assertThat(Eviction.allowed(cluster.now(ref("p0")), budgets)).isEmpty();
    }

    @Test
    void twoBudgetsForOnePodAreAnError() {
        deployment(3, 3);
        budget("minAvailable: 1");
        cluster.put("{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: too}, spec: {selector: {}, "
                + "minAvailable: 1}}");
        assertThat(refused("p0").status()).isEqualTo(500);
    }

    @Test
    void anEvictionThatLedToNothingIsForgotten() {
        deployment(3, 3);
        budget("minAvailable: 2");
        cluster.report(BUDGET, status -> status.putObject("disruptedPods").put("p0", Timestamps.of(cluster.now())));
        assertThat(numbers()).containsExactly(3, 2, 2, 0);
        cluster.pass(Duration.ofMinutes(3));
        assertThat(numbers()).containsExactly(3, 3, 2, 1);
        assertThat(cluster.now(BUDGET).status().has("disruptedPods")).isFalse();
    }

    @Test
    void aPodThatDoesNotRunYetMayGo() {
        deployment(1, 1);
        budget("minAvailable: 1");
        cluster.report(ref("p0"), status -> status.put("phase", "Pending"));
        evict("p0");
        assertThat(cluster.now(ref("p0")).isDeleting()).isTrue();
    }
}
