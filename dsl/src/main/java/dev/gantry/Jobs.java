package dev.gantry;

import dev.gantry.kubernetes.batch.V1CronJob;
import dev.gantry.kubernetes.batch.V1CronJobSpec;
import dev.gantry.kubernetes.batch.V1Job;
import dev.gantry.kubernetes.batch.V1JobSpec;
import dev.gantry.kubernetes.batch.V1JobTemplateSpec;
import dev.gantry.kubernetes.batch.V1PodFailurePolicy;
import dev.gantry.kubernetes.batch.V1PodFailurePolicyOnExitCodesRequirement;
import dev.gantry.kubernetes.batch.V1PodFailurePolicyOnExitCodesRequirement.Operator;
import dev.gantry.kubernetes.batch.V1PodFailurePolicyOnPodConditionsPattern;
import dev.gantry.kubernetes.batch.V1PodFailurePolicyRule;
import dev.gantry.kubernetes.batch.V1SuccessPolicy;
import dev.gantry.kubernetes.batch.V1SuccessPolicyRule;
import dev.gantry.kubernetes.meta.V1ObjectMeta;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The objects of what runs to its end. */
final class Jobs {
    private static final int RETRIES = 3;

    private Jobs() {}

    static V1Job job(Job job, Scene scene, Report report) {
        Words words = job.words();
        V1JobSpec spec = spec(job, scene, report);
        if (words.job.suspended != null) {
            spec = spec.suspend(true);
        }
        V1ObjectMeta metadata = Workloads.metadata(words, scene, false).name(JobNames.of(words));
        if (!words.job.after.isEmpty()) {
            metadata = metadata.plusAnnotations(Labels.AFTER, named(words.job.after.keys(), scene));
        }
        V1Job made = V1Job.of(JobNames.of(words), spec).metadata(metadata);
        return Customized.by(words.job.customized, made, "customize", report);
    }

    static V1CronJob cronJob(ScheduledJob job, Scene scene, Report report) {
        Words words = job.words();
        JobWords said = words.job;
        // A job that was made needs the labels of a workload; what is said of the workload to the engine is not the
        // job's.
        V1JobTemplateSpec template = V1JobTemplateSpec.of()
                .metadata(V1ObjectMeta.of().labels(Labels.versioned(words, scene)))
                .spec(spec(job, scene, report));
        Cron times = said.schedule == null ? Gantry.cron("") : said.schedule.value();
        V1CronJobSpec spec = V1CronJobSpec.of(template, times.expression());
        if (times.zone().isPresent()) {
            spec = spec.timeZone(times.zone().get().getId());
        }
        if (said.concurrency != null) {
            spec = spec.concurrencyPolicy(said.concurrency.value().policy());
        }
        if (said.startingDeadline != null) {
            spec = spec.startingDeadlineSeconds(Seconds.of(said.startingDeadline.value()));
        }
        if (said.history != null) {
            spec = spec.successfulJobsHistoryLimit(said.history.value().successful())
                    .failedJobsHistoryLimit(said.history.value().failed());
        }
        if (said.suspended != null) {
            spec = spec.suspend(true);
        }
        V1CronJob made = V1CronJob.of(words.name, spec).metadata(Workloads.metadata(words, scene, false));
        return Customized.by(said.customizedCronJob, made, "customize", report);
    }

    /** Jobs as an annotation names them, by the names of the copies that stand: {@code job/schema, job/seed-2}. */
    static String named(Iterable<Ref<Job>> jobs, Scene scene) {
        TreeSet<String> names = new TreeSet<>();
        for (Ref<Job> job : jobs) {
            Words words = scene.winner(job.part()) instanceof Job winner
                    ? winner.words()
                    : job.part().words();
            names.add("job/" + JobNames.of(words));
        }
        return String.join(", ", names);
    }

    private static V1JobSpec spec(Batch<?> job, Scene scene, Report report) {
        JobWords said = job.words().job;
        V1JobSpec spec = V1JobSpec.of(Pods.template(job, scene, report));
        if (said.retries != null) {
            spec = spec.backoffLimit(said.retries.value());
        } else if (!(said.completions != null
                && said.completions.value() instanceof Indexed indexed
                && indexed.retriesPerIndex().isPresent())) {
            spec = spec.backoffLimit(RETRIES);
        }
        if (said.deadline != null) {
            spec = spec.activeDeadlineSeconds(Seconds.of(said.deadline.value()));
        }
        if (said.completions != null) {
            spec = completions(spec, said.completions.value());
        }
        if (said.parallelism != null) {
            spec = spec.parallelism(said.parallelism.value());
        }
        if (said.failurePolicy != null) {
            spec = spec.podFailurePolicy(policy(said.failurePolicy.value()));
        }
        return said.keptFor == null ? spec : spec.ttlSecondsAfterFinished(Seconds.of(said.keptFor.value()));
    }

    private static V1JobSpec completions(V1JobSpec spec, Completions said) {
        if (said instanceof Completions.Any any) {
            return spec.completions(any.count());
        }
        Indexed indexed = (Indexed) said;
        V1JobSpec done = spec.completions(indexed.count()).completionMode(V1JobSpec.CompletionMode.INDEXED);
        if (indexed.retriesPerIndex().isPresent()) {
            done = done.backoffLimitPerIndex(indexed.retriesPerIndex().get());
        }
        if (indexed.maxFailedIndexes().isPresent()) {
            done = done.maxFailedIndexes(indexed.maxFailedIndexes().get());
        }
        List<V1SuccessPolicyRule> rules = new ArrayList<>();
        for (Indexed.Success success : indexed.success()) {
            V1SuccessPolicyRule rule = V1SuccessPolicyRule.of();
            rule = success.indexes().isPresent()
                    ? rule.succeededIndexes(success.indexes().get())
                    : rule;
            rules.add(
                    success.count().isPresent()
                            ? rule.succeededCount(success.count().get())
                            : rule);
        }
        return rules.isEmpty() ? done : done.successPolicy(V1SuccessPolicy.of(rules));
    }

    private static V1PodFailurePolicy policy(List<FailureRule> said) {
        List<V1PodFailurePolicyRule> rules = new ArrayList<>();
        for (FailureRule rule : said) {
            V1PodFailurePolicyRule written = V1PodFailurePolicyRule.of(
                    V1PodFailurePolicyRule.Action.of(rule.then().toString()));
            if (rule.failure() instanceof Failure.ExitCodes codes) {
                V1PodFailurePolicyOnExitCodesRequirement required = V1PodFailurePolicyOnExitCodesRequirement.of(
                        codes.one() ? Operator.IN : Operator.NOT_IN, codes.codes());
                rules.add(written.onExitCodes(
                        codes.container().isPresent()
                                ? required.containerName(codes.container().get())
                                : required));
            } else {
                rules.add(written.onPodConditions(
                        V1PodFailurePolicyOnPodConditionsPattern.of(((Failure.Condition) rule.failure()).type())
                                .status("True")));
            }
        }
        return V1PodFailurePolicy.of(rules);
    }
}
