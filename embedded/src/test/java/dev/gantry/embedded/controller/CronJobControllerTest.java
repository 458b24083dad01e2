package dev.gantry.embedded.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CronJobControllerTest {
    private final TestClient client = new TestClient(new CronJobController());

    private static String cron(String schedule, String more) {
        return """
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: tidy}
                spec:
                  schedule: "%s"
                  jobTemplate:
                    metadata: {labels: {app: tidy}, annotations: {a: b}}
                    spec: {template: {spec: {restartPolicy: Never}}}
                %s
                """.formatted(schedule, more.indent(2));
    }

    private JsonNode status() {
        return client.find("batch/v1", "CronJob", "tidy").status();
    }

    private List<String> jobs() {
        return client.names("batch/v1", "Job");
    }

    private void finish(String job, String condition) {
        client.updateStatus(client.find("batch/v1", "Job", job).ref(), status -> {
            status.put("startTime", Timestamps.of(client.now().minusSeconds(10)));
            status.putArray("conditions").addObject().put("type", condition).put("status", "True");
            if (condition.equals("Complete")) {
                status.put("completionTime", Timestamps.of(client.now()));
            }
        });
        client.settle();
    }

    @Test
    void aJobStartsWhenItIsDue() {
        client.apply(cron("*/10 * * * *", ""));
        assertThat(jobs()).isEmpty();
        client.pass(Duration.ofMinutes(10));
        assertThat(jobs()).isEmpty();
        client.pass(Duration.ofMillis(100));
        assertThat(jobs()).containsExactly("tidy-29539330");
        assertThat(status().path("lastScheduleTime").asString()).isEqualTo("2026-03-01T10:10:00Z");
        assertThat(client.reasons()).containsExactly("SuccessfulCreate");
        client.pass(Duration.ofMinutes(10));
        assertThat(jobs()).containsExactly("tidy-29539330", "tidy-29539340");
    }

    @Test
    void aJobIsMadeOfTheTemplate() {
        client.apply(cron("*/10 * * * *", "timeZone: Europe/Berlin"));
        client.pass(Duration.ofMinutes(11));
        Stored job = client.find("batch/v1", "Job", jobs().get(0));
        assertThat(job.labels()).containsEntry("app", "tidy");
        assertThat(job.annotations())
                .containsEntry("a", "b")
                .containsEntry("batch.kubernetes.io/cronjob-scheduled-timestamp", "2026-03-01T11:10:00+01:00");
        assertThat(job.spec().at("/template/spec/restartPolicy").asString()).isEqualTo("Never");
        assertThat(job.controller())
                .contains(client.find("batch/v1", "CronJob", "tidy").ref());
    }

    @Test
    void theScheduleIsReadInItsTimeZone() {
        client.apply(cron("0 12 * * *", "timeZone: Europe/Berlin"));
        client.pass(Duration.ofMinutes(59));
        assertThat(jobs()).isEmpty();
        client.pass(Duration.ofMinutes(2));
        assertThat(jobs()).hasSize(1);
    }

    @Test
    void activeJobsAreListedUntilTheyAreFinished() {
        client.apply(cron("*/10 * * * *", ""));
        client.pass(Duration.ofMinutes(11));
        JsonNode active = status().path("active").path(0);
        assertThat(active.path("name").asString()).isEqualTo("tidy-29539330");
        assertThat(active.path("kind").asString()).isEqualTo("Job");
        finish("tidy-29539330", "Complete");
        assertThat(status().has("active")).isFalse();
        assertThat(status().path("lastSuccessfulTime").asString()).isEqualTo("2026-03-01T10:11:00Z");
        assertThat(client.reasons()).contains("SawCompletedJob");
    }

    @Test
    void aFailedJobIsNoSuccess() {
        client.apply(cron("*/10 * * * *", ""));
        client.pass(Duration.ofMinutes(11));
        finish("tidy-29539330", "Failed");
        assertThat(status().has("active")).isFalse();
        assertThat(status().has("lastSuccessfulTime")).isFalse();
    }

    @Test
    void anActiveJobThatIsGoneIsForgotten() {
        client.apply(cron("*/10 * * * *", ""));
        client.pass(Duration.ofMinutes(11));
        client.remove(client.find("batch/v1", "Job", "tidy-29539330"));
        assertThat(status().has("active")).isFalse();
        assertThat(client.reasons()).contains("MissingJob");
    }

    @Test
    void allowedJobsRunBesideEachOther() {
        client.apply(cron("*/10 * * * *", ""));
        client.pass(Duration.ofMinutes(21));
        assertThat(status().path("active").size()).isEqualTo(2);
    }

    @Test
    void aForbiddenJobIsLeftOutWhileTheOneBeforeIsActive() {
        client.apply(cron("*/10 * * * *", "concurrencyPolicy: Forbid"));
        client.pass(Duration.ofMinutes(21));
        assertThat(jobs()).containsExactly("tidy-29539330");
        assertThat(client.reasons()).contains("JobAlreadyActive");
        finish("tidy-29539330", "Complete");
        assertThat(jobs()).contains("tidy-29539340");
    }

    @Test
    void aReplacedJobIsDeletedWhenTheNextStarts() {
        client.apply(cron("*/10 * * * *", "concurrencyPolicy: Replace"));
        client.pass(Duration.ofMinutes(21));
        assertThat(jobs()).containsExactly("tidy-29539340");
        assertThat(status().path("active").size()).isEqualTo(1);
        assertThat(client.reasons()).contains("SuccessfulDelete");
    }

    @Test
    void aSuspendedCronJobStartsNothingAndThenOnlyWhatWasDueLast() {
        client.apply(cron("*/10 * * * *", "suspend: true"));
        client.pass(Duration.ofMinutes(35));
        assertThat(jobs()).isEmpty();
        client.apply(cron("*/10 * * * *", "suspend: false"));
        assertThat(jobs()).containsExactly("tidy-29539350");
    }

    @Test
    void aJobDoesNotStartAfterItsStartingDeadline() {
        client.apply(cron("*/10 * * * *", "suspend: true\nstartingDeadlineSeconds: 60"));
        client.pass(Duration.ofMinutes(35));
        client.apply(cron("*/10 * * * *", "suspend: false\nstartingDeadlineSeconds: 60"));
        assertThat(jobs()).isEmpty();
        client.pass(Duration.ofMinutes(6));
        assertThat(jobs()).containsExactly("tidy-29539360");
    }

    @Test
    void finishedJobsAreKeptUpToTheirLimits() {
        client.apply(cron("*/10 * * * *", "successfulJobsHistoryLimit: 2\nfailedJobsHistoryLimit: 1"));
        for (String condition : List.of("Complete", "Failed", "Complete", "Failed", "Complete")) {
            client.pass(Duration.ofMinutes(10).plusSeconds(1));
            finish(jobs().get(jobs().size() - 1), condition);
        }
        assertThat(jobs()).containsExactly("tidy-29539350", "tidy-29539360", "tidy-29539370");
    }

    @Test
    void aChangedScheduleStartsNothingForTimesThatArePast() {
        client.apply(cron("0 * * * *", ""));
        client.pass(Duration.ofMinutes(40));
        client.apply(cron("*/30 * * * *", ""));
        assertThat(jobs()).isEmpty();
        client.pass(Duration.ofMinutes(21));
        assertThat(jobs()).containsExactly("tidy-29539380");
    }

    @Test
    void whatCannotBeReadIsTold() {
        client.apply(cron("61 * * * *", ""));
        assertThat(client.reasons()).containsExactly("UnparseableSchedule");
        client.events.clear();
        client.apply(cron("0 * * * *", "timeZone: Mars/Base").replace("tidy", "mars"));
        assertThat(client.reasons()).containsExactly("UnknownTimeZone");
        client.events.clear();
        client.apply(cron("0 0 31 2 *", "").replace("tidy", "never"));
        assertThat(client.reasons()).containsExactly("InvalidSchedule");
    }

    @Test
    void manyMissedTimesAreToldAndTheLastStarts() {
        client.apply(cron("* * * * *", "suspend: true"));
        client.pass(Duration.ofHours(3));
        client.apply(cron("* * * * *", "suspend: false"));
        assertThat(client.reasons()).contains("TooManyMissedTimes");
        assertThat(jobs()).containsExactly("tidy-29539500");
    }

    @Test
    void aRefusedJobIsToldAndTriedAgain() {
        client.refuse(tree -> tree.path("kind").asString().equals("Job"));
        client.apply(cron("*/10 * * * *", ""));
        client.pass(Duration.ofMinutes(10).plusMillis(100));
        assertThat(client.reasons()).contains("FailedCreate");
        client.refuse(tree -> false);
        client.pass(Duration.ofSeconds(1));
        assertThat(jobs()).hasSize(1);
    }

    @Test
    void aJobOfThatNameThatIsAnotherOnesIsLeftAlone() {
        client.apply("""
                apiVersion: batch/v1
                kind: Job
                metadata: {name: tidy-29539330}
                spec: {}
                """);
        client.apply(cron("*/10 * * * *", ""));
        client.pass(Duration.ofMinutes(11));
        assertThat(status().has("active")).isFalse();
    }

    @Test
    void whatIsBeyondTheStartingDeadlineIsNotCountedAsMissed() {
        client.apply(cron("* * * * *", "suspend: true\nstartingDeadlineSeconds: 120"));
        client.pass(Duration.ofHours(3));
        client.apply(cron("* * * * *", "suspend: false\nstartingDeadlineSeconds: 120"));
        assertThat(client.reasons()).containsExactly("SuccessfulCreate");
    }
}
