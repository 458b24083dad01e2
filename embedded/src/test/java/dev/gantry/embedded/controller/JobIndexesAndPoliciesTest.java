package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.object.Stored;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JobIndexesAndPoliciesTest extends JobScenario {
    @Test
    void anIndexedPodKnowsItsIndex() {
        client.apply(job("completionMode: Indexed\ncompletions: 3\nparallelism: 2"));
        assertThat(indexes()).containsExactly(0, 1);
        Stored pod = client.pod(ofIndex(1));
        assertThat(pod.name()).startsWith("work-1-");
        assertThat(pod.labels()).containsEntry("batch.kubernetes.io/job-completion-index", "1");
        assertThat(pod.annotations()).containsEntry("batch.kubernetes.io/job-completion-index", "1");
        assertThat(pod.spec().path("hostname").asString()).isEqualTo("work-1");
        JsonNode variable = pod.spec().at("/containers/0/env/0");
        assertThat(variable.path("name").asString()).isEqualTo("JOB_COMPLETION_INDEX");
        assertThat(variable.at("/valueFrom/fieldRef/fieldPath").asString())
                .isEqualTo("metadata.labels['batch.kubernetes.io/job-completion-index']");
    }

    @Test
    void eachIndexMustSucceedOnce() {
        client.apply(job("completionMode: Indexed\ncompletions: 4\nparallelism: 2"));
        client.succeed(ofIndex(1));
        assertThat(indexes()).containsExactly(0, 2);
        client.succeed(ofIndex(2));
        assertThat(job().status().path("completedIndexes").asString()).isEqualTo("1,2");
        client.succeed(ofIndex(3));
        assertThat(job().status().path("completedIndexes").asString()).isEqualTo("1-3");
        client.succeed(ofIndex(0));
        assertThat(job().status().path("completedIndexes").asString()).isEqualTo("0-3");
        assertThat(count("succeeded")).isEqualTo(4);
        assertThat(conditions()).contains("Complete CompletionsReached");
    }

    @Test
    void anIndexFailsForItselfAfterItsOwnLimit() {
        client.apply(job("completionMode: Indexed\ncompletions: 2\nparallelism: 2\nbackoffLimitPerIndex: 1"));
        String first = ofIndex(0);
        client.fail(first, 1);
        assertThat(indexes()).containsExactly(1);
        assertThat(JobPods.isUncounted(client.pod(first))).isTrue();
        client.pass(Duration.ofSeconds(10));
        assertThat(indexes()).containsExactly(0, 1);
        assertThat(client.pod(ofIndex(0)).annotations())
                .containsEntry("batch.kubernetes.io/job-index-failure-count", "1");
        assertThat(JobPods.isUncounted(client.pod(first))).isFalse();
        assertThat(count("failed")).isEqualTo(1);
        client.fail(ofIndex(0), 1);
        assertThat(job().status().path("failedIndexes").asString()).isEqualTo("0");
        client.pass(Duration.ofMinutes(10));
        assertThat(indexes()).containsExactly(1);
        client.succeed(ofIndex(1));
        assertThat(conditions()).contains("Failed FailedIndexes");
        assertThat(job().status().path("completedIndexes").asString()).isEqualTo("1");
    }

    @Test
    void tooManyFailedIndexesFailTheJob() {
        client.apply(job("completionMode: Indexed\ncompletions: 4\nparallelism: 4\nbackoffLimitPerIndex: 0\n"
                + "maxFailedIndexes: 1"));
        client.fail(ofIndex(0), 1);
        assertThat(conditions()).isEmpty();
        client.fail(ofIndex(2), 1);
        assertThat(conditions()).containsExactly("FailureTarget MaxFailedIndexesExceeded");
        client.goneAll();
        assertThat(conditions()).contains("Failed MaxFailedIndexesExceeded");
        assertThat(job().status().path("failedIndexes").asString()).isEqualTo("0,2");
    }

    private static String policy(String action, String on) {
        return "podFailurePolicy: {rules: [{action: " + action + ", " + on + "}]}";
    }

    private static final String ON_42 = "onExitCodes: {operator: In, values: [42]}";

    @Test
    void failJobEndsTheJobAtOnce() {
        client.apply(job(policy("FailJob", ON_42)));
        client.fail(active(), 42);
        assertThat(conditions()).containsExactly("FailureTarget PodFailurePolicy", "Failed PodFailurePolicy");
        assertThat(job().status().at("/conditions/0/message").asString())
                .contains("failed with exit code 42 matching FailJob rule at index 0");
    }

    @Test
    void otherExitCodesAreCountedAsEver() {
        client.apply(job(policy("FailJob", ON_42)));
        client.fail(active(), 1);
        assertThat(conditions()).isEmpty();
        assertThat(count("failed")).isEqualTo(1);
        client.pass(Duration.ofSeconds(10));
        assertThat(activePods()).hasSize(1);
    }

    @Test
    void ignoredFailuresDoNotCount() {
        client.apply(job("backoffLimit: 0\n"
                + policy("Ignore", "onPodConditions: [{type: DisruptionTarget, status: \"True\"}]")));
        client.podStatus(active(), "Failed", status -> client.condition(status, "DisruptionTarget", "True"));
        assertThat(count("failed")).isZero();
        assertThat(conditions()).isEmpty();
        client.pass(Duration.ofSeconds(10));
        assertThat(activePods()).hasSize(1);
    }

    @Test
    void countedFailuresCount() {
        client.apply(job("backoffLimit: 0\n" + policy("Count", ON_42)));
        client.fail(active(), 42);
        assertThat(conditions()).contains("Failed BackoffLimitExceeded");
    }

    @Test
    void failIndexFailsTheIndexAtOnce() {
        client.apply(job("completionMode: Indexed\ncompletions: 2\nparallelism: 2\nbackoffLimitPerIndex: 5\n"
                + policy("FailIndex", ON_42)));
        client.fail(ofIndex(1), 42);
        assertThat(job().status().path("failedIndexes").asString()).isEqualTo("1");
        assertThat(indexes()).containsExactly(0);
    }

    @Test
    void theSuccessPolicyEndsAJobBeforeAllSucceeded() {
        client.apply(job("completionMode: Indexed\ncompletions: 3\nparallelism: 3\n"
                + "successPolicy: {rules: [{succeededIndexes: \"2\"}]}"));
        client.succeed(ofIndex(0));
        assertThat(conditions()).isEmpty();
        client.succeed(ofIndex(2));
        assertThat(conditions()).containsExactly("SuccessCriteriaMet SuccessPolicy");
        assertThat(client.leaving()).hasSize(1);
        client.goneAll();
        assertThat(conditions()).contains("Complete SuccessPolicy");
        assertThat(count("failed")).isZero();
    }

    @Test
    void ofTwoPodsOfAnIndexOneGoes() {
        client.apply(job("completionMode: Indexed\ncompletions: 2\nparallelism: 2"));
        String first = ofIndex(0);
        client.ready(first);
        client.create(JobPods.pod(new Job(job()), 0, Optional.empty(), client), job());
        client.settle();
        assertThat(indexes()).containsExactly(0, 1);
        assertThat(activePods()).contains(first);
    }

    @Test
    void someOfTheIndexesCanBeEnough() {
        client.apply(job("completionMode: Indexed\ncompletions: 4\nparallelism: 4\n"
                + "successPolicy: {rules: [{succeededIndexes: \"0-2\", succeededCount: 2}]}"));
        client.succeed(ofIndex(0));
        client.succeed(ofIndex(3));
        assertThat(conditions()).isEmpty();
        client.succeed(ofIndex(1));
        assertThat(conditions()).containsExactly("SuccessCriteriaMet SuccessPolicy");
    }
}
