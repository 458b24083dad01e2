package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobControllerTest extends JobScenario {
    @Test
    void aJobIsCompleteWhenItsPodSucceeded() {
        client.apply(job(""));
        assertThat(count("active")).isEqualTo(1);
        client.ready(active());
        assertThat(count("ready")).isEqualTo(1);
        client.pass(Duration.ofSeconds(5));
        client.succeed(active());
        assertThat(count("succeeded")).isEqualTo(1);
        assertThat(count("active")).isZero();
        assertThat(conditions())
                .containsExactly("SuccessCriteriaMet CompletionsReached", "Complete CompletionsReached");
        assertThat(job().status().path("startTime").asString()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(job().status().path("completionTime").asString()).isEqualTo("2026-03-01T10:00:05Z");
        assertThat(client.reasons()).containsExactly("SuccessfulCreate", "Completed");
    }

    @Test
    void aJobChoosesItsPodsByItsOwnUid() {
        client.apply(job(""));
        String uid = job().uid();
        assertThat(job().spec()
                        .at("/selector/matchLabels")
                        .path("batch.kubernetes.io/controller-uid")
                        .asString())
                .isEqualTo(uid);
        assertThat(client.pod(active()).labels())
                .containsEntry("batch.kubernetes.io/controller-uid", uid)
                .containsEntry("controller-uid", uid)
                .containsEntry("batch.kubernetes.io/job-name", "work")
                .containsEntry("job-name", "work");
    }

    @Test
    void aSelectorGivenByHandStays() {
        client.apply(job("manualSelector: true\nselector: {matchLabels: {app: work}}"));
        assertThat(job().spec().at("/selector/matchLabels").size()).isEqualTo(1);
        assertThat(client.pod(active()).labels()).isEmpty();
    }

    @Test
    void aPodIsHeldByAFinalizerUntilItIsCounted() {
        client.apply(job("completions: 2"));
        String pod = active();
        assertThat(JobPods.isUncounted(client.pod(pod))).isTrue();
        client.succeed(pod);
        assertThat(JobPods.isUncounted(client.pod(pod))).isFalse();
        assertThat(count("succeeded")).isEqualTo(1);
    }

    @Test
    void podsRunInParallelUntilThereAreEnough() {
        client.apply(job("completions: 3\nparallelism: 2"));
        assertThat(activePods()).hasSize(2);
        client.succeed(active());
        assertThat(activePods()).hasSize(2);
        client.succeed(active());
        assertThat(activePods()).hasSize(1);
        client.succeed(active());
        assertThat(conditions()).contains("Complete CompletionsReached");
    }

    @Test
    void withoutCompletionsTheFirstSuccessEndsTheWorkWhenAllHaveEnded() {
        client.apply(job("parallelism: 2"));
        client.succeed(active());
        assertThat(activePods()).hasSize(1);
        assertThat(conditions()).isEmpty();
        client.succeed(active());
        assertThat(conditions()).contains("Complete CompletionsReached");
    }

    @Test
    void lessParallelismDeletesPodsThatDoNotCountAsFailed() {
        client.apply(job("completions: 3\nparallelism: 3"));
        client.ready(active(0));
        String kept = active(0);
        client.apply(job("completions: 3\nparallelism: 1"));
        assertThat(activePods()).containsExactly(kept);
        client.goneAll();
        assertThat(count("failed")).isZero();
    }

    @Test
    void aFailedPodIsReplacedLaterEachTime() {
        client.apply(job(""));
        client.fail(active(), 1);
        assertThat(count("failed")).isEqualTo(1);
        assertThat(activePods()).isEmpty();
        client.pass(Duration.ofSeconds(9));
        assertThat(activePods()).isEmpty();
        client.pass(Duration.ofSeconds(1));
        assertThat(activePods()).hasSize(1);
        client.fail(active(), 1);
        client.pass(Duration.ofSeconds(19));
        assertThat(activePods()).isEmpty();
        client.pass(Duration.ofSeconds(1));
        assertThat(activePods()).hasSize(1);
    }

    @Test
    void theWaitGrowsToTenMinutes() {
        client.apply(job("backoffLimit: 20"));
        for (int failure = 0; failure < 9; failure++) {
            client.fail(active(), 1);
            client.pass(Duration.ofMinutes(10));
        }
        client.fail(active(), 1);
        client.pass(Duration.ofSeconds(599));
        assertThat(activePods()).isEmpty();
        client.pass(Duration.ofSeconds(1));
        assertThat(activePods()).hasSize(1);
    }

    @Test
    void aSuccessEndsTheWait() {
        client.apply(job("completions: 3\nparallelism: 2"));
        client.fail(active(0), 1);
        client.pass(Duration.ofSeconds(1));
        client.succeed(active(0));
        assertThat(activePods()).hasSize(2);
    }

    @Test
    void moreFailuresThanTheLimitFailTheJob() {
        client.apply(job("backoffLimit: 1"));
        client.fail(active(), 1);
        client.pass(Duration.ofSeconds(10));
        client.fail(active(), 1);
        assertThat(conditions()).containsExactly("FailureTarget BackoffLimitExceeded", "Failed BackoffLimitExceeded");
        assertThat(count("failed")).isEqualTo(2);
        assertThat(client.reasons()).contains("BackoffLimitExceeded");
        assertThat(job().status().has("completionTime")).isFalse();
    }

    @Test
    void aJobIsFailedWhenItsLastPodIsGone() {
        client.apply(job("backoffLimit: 0\ncompletions: 2\nparallelism: 2"));
        client.fail(active(0), 1);
        assertThat(conditions()).containsExactly("FailureTarget BackoffLimitExceeded");
        assertThat(client.leaving()).hasSize(1);
        assertThat(count("terminating")).isEqualTo(1);
        assertThat(count("failed")).isEqualTo(2);
        client.goneAll();
        assertThat(conditions()).contains("Failed BackoffLimitExceeded");
    }

    @Test
    void restartsOfContainersCountWhereTheyAreRestarted() {
        client.apply(job("backoffLimit: 2").replace("Never", "OnFailure"));
        client.podStatus(
                active(),
                "Running",
                status -> status.putArray("containerStatuses").addObject().put("restartCount", 2));
        assertThat(conditions()).contains("FailureTarget BackoffLimitExceeded");
    }

    @Test
    void theDeadlineEndsAJob() {
        client.apply(job("activeDeadlineSeconds: 30"));
        client.pass(Duration.ofSeconds(29));
        assertThat(conditions()).isEmpty();
        client.pass(Duration.ofSeconds(1));
        assertThat(conditions()).containsExactly("FailureTarget DeadlineExceeded");
        client.goneAll();
        assertThat(conditions()).contains("Failed DeadlineExceeded");
        assertThat(count("failed")).isEqualTo(1);
    }

    @Test
    void aFinishedJobIsDeletedAfterItsTimeToLive() {
        client.apply(job("ttlSecondsAfterFinished: 60"));
        client.succeed(active());
        client.pass(Duration.ofSeconds(59));
        assertThat(client.names("batch/v1", "Job")).containsExactly("work");
        client.pass(Duration.ofSeconds(1));
        assertThat(client.names("batch/v1", "Job")).isEmpty();
    }

    @Test
    void aSuspendedJobHasNoPodsAndStartsAnew() {
        client.apply(job("suspend: true"));
        assertThat(client.pods()).isEmpty();
        assertThat(conditions()).containsExactly("Suspended JobSuspended");
        assertThat(job().status().has("startTime")).isFalse();
        client.pass(Duration.ofSeconds(10));
        client.apply(job("suspend: false"));
        assertThat(activePods()).hasSize(1);
        assertThat(conditions()).isEmpty();
        assertThat(job().status().path("startTime").asString()).isEqualTo("2026-03-01T10:00:10Z");
        client.apply(job("suspend: true"));
        assertThat(client.leaving()).hasSize(1);
        client.goneAll();
        assertThat(count("failed")).isZero();
        assertThat(client.reasons()).contains("Suspended", "Resumed");
    }

    @Test
    void aDeletedPodIsReplacedAtOnceUnlessOnlyFailedOnesAre() {
        client.apply(job(""));
        client.remove(client.pod(active()));
        assertThat(count("failed")).isEqualTo(1);
        client.pass(Duration.ofSeconds(10));
        assertThat(activePods()).hasSize(1);
        assertThat(client.leaving()).hasSize(1);
    }

    @Test
    void withTheReplacementPolicyFailedAPodIsReplacedWhenItHasEnded() {
        client.apply(job("podReplacementPolicy: Failed"));
        String pod = active();
        client.remove(client.pod(pod));
        client.pass(Duration.ofMinutes(1));
        assertThat(activePods()).isEmpty();
        assertThat(count("failed")).isZero();
        assertThat(count("terminating")).isEqualTo(1);
        client.fail(pod, 137);
        client.gone(pod);
        client.pass(Duration.ofSeconds(10));
        assertThat(count("failed")).isEqualTo(1);
        assertThat(activePods()).hasSize(1);
    }

    @Test
    void podsOfADeletedJobAreLetGo() {
        client.apply(job(""));
        String pod = active();
        client.remove(job());
        client.gone(pod);
        assertThat(client.names("v1", "Pod")).isEmpty();
    }

    @Test
    void aJobOfAnotherManagerIsLeftAlone() {
        client.apply(job("managedBy: example.com/other"));
        assertThat(client.pods()).isEmpty();
        assertThat(job().status().isEmpty()).isTrue();
    }

    @Test
    void aRefusedPodIsToldAndTriedAgain() {
        client.refuse(tree -> tree.path("kind").asString().equals("Pod"));
        client.apply(job(""));
        assertThat(client.reasons()).contains("FailedCreate");
        assertThat(count("active")).isZero();
        client.refuse(tree -> false);
        client.pass(Duration.ofSeconds(1));
        assertThat(activePods()).hasSize(1);
    }

    @Test
    void afterARefusalNoMoreAreTriedAtOnce() {
        client.refuse(tree -> tree.path("kind").asString().equals("Pod"));
        client.apply(job("completions: 7\nparallelism: 7"));
        assertThat(client.reasons()).containsOnly("FailedCreate").hasSizeLessThan(7);
    }
}
