package dev.gantry;

import static dev.gantry.Failure.*;
import static dev.gantry.Gantry.*;
import static dev.gantry.Indexed.indexed;
import static dev.gantry.Synthesized.codes;
import static dev.gantry.Synthesized.problems;
import static dev.gantry.Units.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.kubernetes.batch.V1CronJob;
import dev.gantry.kubernetes.batch.V1CronJobSpec;
import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.batch.V1JobSpec;
import dev.gantry.kubernetes.batch.V1PodFailurePolicyRule;
import dev.gantry.kubernetes.core.V1PodSpec;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobTest {
    private static final Image IMAGE = image("acme/import", "1.4.2");

    private static Job importing() {
        return job("import", IMAGE);
    }

    private static V1JobSpec spec(Job job) {
        return made(job).spec();
    }

    private static V1Job made(Job job) {
        return app("shop", job).synth().all(V1Job.class).get(0);
    }

    private static V1CronJobSpec spec(ScheduledJob job) {
        return app("shop", job).synth().get(V1CronJob.class, job).spec();
    }

    private static ScheduledJob backup() {
        return scheduledJob("backup", image("acme/backup", "1"), cron("0 3 * * *"));
    }

    @Test
    void isDoneSoOftenSoManyAtOnce() {
        V1JobSpec spec =
                spec(importing().completions(5).parallelism(2).retries(1).keptFor(hours(1)));

        assertThat(spec.completions()).contains(5);
        assertThat(spec.parallelism()).contains(2);
        assertThat(spec.backoffLimit()).contains(1);
        assertThat(spec.ttlSecondsAfterFinished()).contains(3600);
        assertThat(spec.completionMode()).isEmpty();
    }

    @Test
    void piecesHaveNumbersAndRetriesOfTheirOwn() {
        V1JobSpec spec = spec(importing()
                .completions(indexed(10)
                        .retriesPerIndex(2)
                        .maxFailedIndexes(3)
                        .succeedsWith("0,2-4")
                        .succeedsWith(8)));

        assertThat(spec.completionMode()).contains(V1JobSpec.CompletionMode.INDEXED);
        assertThat(spec.completions()).contains(10);
        assertThat(spec.backoffLimitPerIndex()).contains(2);
        assertThat(spec.backoffLimit())
                .as("else three failures would end all pieces")
                .isEmpty();
        assertThat(spec.maxFailedIndexes()).contains(3);
        assertThat(spec.successPolicy().orElseThrow().rules().get(0).succeededIndexes())
                .contains("0,2-4");
        assertThat(spec.successPolicy().orElseThrow().rules().get(1).succeededCount())
                .contains(8);
    }

    @Test
    void theLastWordOnCompletionsWins() {
        assertThat(spec(importing().completions(indexed(3)).completions(2)).completionMode())
                .isEmpty();
    }

    @Test
    void whatFollowsFromAFailureIsSaidInOrder() {
        V1JobSpec spec = spec(importing()
                .sidecar(sidecar("proxy", image("envoy", "1")))
                .failurePolicy(
                        disruption().ignore(),
                        exitCodes(43, 42).of("import").failJob(),
                        exitCodesOtherThan(1).count()));

        assertThat(spec.podFailurePolicy().orElseThrow().rules())
                .extracting(V1PodFailurePolicyRule::action)
                .containsExactly(
                        V1PodFailurePolicyRule.Action.IGNORE,
                        V1PodFailurePolicyRule.Action.FAIL_JOB,
                        V1PodFailurePolicyRule.Action.COUNT);
        assertThat(spec.podFailurePolicy()
                        .orElseThrow()
                        .rules()
                        .get(1)
                        .onExitCodes()
                        .orElseThrow()
                        .values())
                .containsExactly(42, 43);
        assertThat(spec.podFailurePolicy()
                        .orElseThrow()
                        .rules()
                        .get(0)
                        .onPodConditions()
                        .get(0)
                        .type())
                .isEqualTo("DisruptionTarget");
    }

    @Test
    void failsInANewPodUnlessSaid() {
        assertThat(spec(importing()).template().spec().orElseThrow().restartPolicy())
                .contains(V1PodSpec.RestartPolicy.NEVER);
        assertThat(spec(importing().restartsInPlace())
                        .template()
                        .spec()
                        .orElseThrow()
                        .restartPolicy())
                .contains(V1PodSpec.RestartPolicy.ON_FAILURE);
    }

    @Test
    void whatCannotBeOfAJobIsAProblem() {
        assertThat(codes(app("shop", importing().retries(-1)))).containsExactly("number-negative");
        assertThat(codes(app("shop", importing().completions(0)))).containsExactly("completions-out-of-range");
        assertThat(codes(app("shop", importing().completions(indexed(3).maxFailedIndexes(1)))))
                .containsExactly("failed-indexes-without-retries");
        assertThat(codes(app("shop", importing().completions(indexed(3).succeedsWith(4)))))
                .containsExactly("completions-out-of-range");
        assertThat(codes(app("shop", importing().failurePolicy(exitCodes(0).failJob()))))
                .containsExactly("exit-code-out-of-range");
        assertThat(codes(app(
                        "shop",
                        importing().failurePolicy(exitCodes(1).of("importt").failJob()))))
                .containsExactly("container-unknown");
        assertThat(codes(app("shop", importing().failurePolicy(exitCodes(1).failIndex()))))
                .containsExactly("fail-index-without-index");
        assertThat(codes(app(
                        "shop",
                        importing().restartsInPlace().failurePolicy(exitCodes(1).failJob()))))
                .containsExactly("failure-policy-in-place");
        assertThat(codes(app("shop", importing().deadline(seconds(0))))).containsExactly("duration-out-of-range");
    }

    @Test
    void anotherVersionIsAnotherJobWhereSaid() {
        Job migration = importing().perVersion();

        assertThat(made(importing()).name()).isEqualTo("import");
        assertThat(made(migration).name()).isEqualTo("import-1-4-2").isEqualTo(migration.objectName());
        assertThat(made(migration.version("1.4.3")).name()).isEqualTo("import-1-4-3");
        assertThat(made(migration.version("1.4-3")).name())
                .startsWith("import-1-4-3-")
                .isNotEqualTo(made(migration.version("1.4_3")).name());
        assertThat(made(migration.version("2.0-RC1")).name()).startsWith("import-2-0-rc1-");
        String longest = made(migration.version("a".repeat(100))).name();
        assertThat(longest)
                .hasSize(63)
                .isNotEqualTo(made(migration.version("a".repeat(101))).name());
        assertThat(made(migration).spec().template().metadata().orElseThrow().labels())
                .containsEntry("app.kubernetes.io/name", "import");
    }

    @Test
    void jobsRunInAnOrder() {
        Job schema = job("schema", IMAGE).perVersion();
        Job seed = job("seed", IMAGE).after(schema);
        Service order = Synthesized.order().upgrade(Upgrade.rolling().after(seed, schema));

        var manifest = app("shop", order).synth();

        assertThat(manifest.all(V1Job.class)).hasSize(2);
        assertThat(manifest.get(V1Job.class, seed).metadata().orElseThrow().annotations())
                .containsEntry("gantry.dev/after", "job/schema-1-4-2");
        assertThat(manifest.get(dev.gantry.kubernetes.apps.V1Deployment.class, order)
                        .metadata()
                        .orElseThrow()
                        .annotations())
                .containsEntry("gantry.dev/after", "job/schema-1-4-2, job/seed");
    }

    @Test
    void theOrderFollowsTheCopyThatCounts() {
        Job schema = job("schema", IMAGE).perVersion();
        Job seed = job("seed", IMAGE).after(schema);

        assertThat(app("shop", seed)
                        .with(schema.version("2"))
                        .synth()
                        .get(V1Job.class, seed)
                        .metadata()
                        .orElseThrow()
                        .annotations())
                .containsEntry("gantry.dev/after", "job/schema-2");
    }

    @Test
    void jobsThatWaitForEachOtherAreAProblem() {
        Job one = job("one", IMAGE);
        Job two = job("two", IMAGE).after(one);
        Job three = job("three", IMAGE).after(two);

        var problems = problems(app("shop", one.after(three), two, three));

        assertThat(problems).extracting(problem -> problem.code()).containsExactly("job-order-cycle");
        assertThat(problems.get(0).what())
                .isEqualTo("Job one runs after job three runs after job two runs after job one.");
        assertThat(codes(app("shop", one.after(one)))).containsExactly("job-order-cycle");
    }

    @Test
    void waitingForWhatNeverRunsIsAProblem() {
        Job paused = importing().suspended();

        assertThat(codes(app("shop", job("seed", IMAGE).after(paused)))).containsExactly("job-order-suspended");
        assertThat(codes(app(
                        "shop", Synthesized.order().upgrade(Upgrade.recreate().after(paused)))))
                .containsExactly("job-order-suspended");
        assertThat(spec(paused).suspend()).contains(true);
    }

    @Test
    void aScheduledJobRunsAtSetTimes() {
        ScheduledJob job = backup().schedule(cron("30 2 * * 1-5").in(ZoneId.of("Europe/Berlin")))
                .concurrency(Concurrency.FORBID)
                .startingDeadline(minutes(10))
                .history(1, 2)
                .retries(0)
                .suspended()
                .customize(cron -> cron.spec(spec -> spec.successfulJobsHistoryLimit(7)));

        V1CronJobSpec spec = spec(job);

        assertThat(spec.schedule()).isEqualTo("30 2 * * 1-5");
        assertThat(spec.timeZone()).contains("Europe/Berlin");
        assertThat(spec.concurrencyPolicy()).contains(V1CronJobSpec.ConcurrencyPolicy.FORBID);
        assertThat(spec.startingDeadlineSeconds()).contains(600L);
        assertThat(spec.successfulJobsHistoryLimit()).contains(7);
        assertThat(spec.failedJobsHistoryLimit()).contains(2);
        assertThat(spec.suspend()).contains(true);
        V1JobSpec run = spec.jobTemplate().spec().orElseThrow();
        assertThat(run.suspend()).as("runs that are made run").isEmpty();
        assertThat(run.backoffLimit()).contains(0);
        assertThat(run.template().spec().orElseThrow().restartPolicy()).contains(V1PodSpec.RestartPolicy.NEVER);
    }

    @Test
    void whatCannotBeOfAScheduledJobIsAProblem() {
        assertThat(codes(app("shop", scheduledJob("a".repeat(53), IMAGE, cron("@daily")))))
                .containsExactly("name-invalid");
        assertThat(codes(app("shop", backup().schedule(cron("@daily").in(ZoneId.of("UTC+2"))))))
                .containsExactly("time-zone-invalid");
        assertThat(codes(app("shop", backup().history(-1, 1)))).containsExactly("number-negative");
        assertThat(spec(backup().schedule(cron("@daily").in(ZoneId.of("UTC")))).timeZone())
                .isEqualTo(Optional.of("UTC"));
    }
}
