package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.util.List;

/** What a Job says of its runs, and of when it has failed. */
final class Jobs {
    private static final List<String> MODES = List.of("NonIndexed", "Indexed");
    private static final List<String> REPLACEMENTS = List.of("TerminatingOrFailed", "Failed");
    private static final int MOST_INDEXED = 100_000;
    private static final int MANY = 10_000;

    private final JobSpec spec;
    private final At at;
    private final Faults faults;

    private Jobs(JobSpec spec, At at, Faults faults) {
        this.spec = spec;
        this.at = at;
        this.faults = faults;
    }

    static void check(Job job, Faults faults) {
        if (job.getSpec() == null) {
            faults.missing(At.SPEC, "Say its template.");
            return;
        }
        selector(job.getSpec(), faults);
        names(job, faults);
        // Of a Job that says neither, both are one; of a CronJob's, nothing is filled in.
        boolean isOne = job.getSpec().getCompletions() == null && job.getSpec().getParallelism() == null;
        check(job.getSpec(), isOne, At.SPEC, faults);
    }

    private static void selector(JobSpec spec, Faults faults) {
        At at = At.SPEC.in("selector");
        if (Boolean.TRUE.equals(spec.getManualSelector())) {
            Selectors.own(spec.getSelector(), at, faults);
        } else if (spec.getSelector() != null && !isEmpty(spec.getSelector())) {
            faults.misplaced(at, "Leave it out: Kubernetes makes it.");
        }
    }

    private static boolean isEmpty(LabelSelector selector) {
        return (selector.getMatchLabels() == null || selector.getMatchLabels().isEmpty())
                && Items.of(selector.getMatchExpressions()).isEmpty();
    }

    /** Pods of an indexed Job are hosts by the name of the Job and their index. */
    private static void names(Job job, Faults faults) {
        Integer completions = job.getSpec().getCompletions();
        String name = job.getMetadata() == null ? null : job.getMetadata().getName();
        if (name != null
                && completions != null
                && completions > 0
                && "Indexed".equals(job.getSpec().getCompletionMode())
                && Names.SUBDOMAIN.allows(name)
                && !Names.LABEL.allows(name + "-" + (completions - 1))) {
            faults.wrong(
                    "name-invalid",
                    At.METADATA.in("name"),
                    name,
                    "Say a name without \".\" that is short enough to be a host's with \"-" + (completions - 1)
                            + "\" behind it.");
        }
    }

    /** @param isOne whether the server fills in that there is one completion */
    static void check(JobSpec spec, boolean isOne, At at, Faults faults) {
        Jobs jobs = new Jobs(spec, at, faults);
        jobs.numbers();
        jobs.indexes(isOne);
        jobs.policies();
        PodTemplates.ending(spec.getTemplate(), at.in("template"), faults);
    }

    private void numbers() {
        faults.notNegative(at.in("parallelism"), spec.getParallelism());
        faults.notNegative(at.in("completions"), spec.getCompletions());
        faults.notNegative(at.in("activeDeadlineSeconds"), spec.getActiveDeadlineSeconds());
        faults.notNegative(at.in("backoffLimit"), spec.getBackoffLimit());
        faults.notNegative(at.in("ttlSecondsAfterFinished"), spec.getTtlSecondsAfterFinished());
        faults.notNegative(at.in("backoffLimitPerIndex"), spec.getBackoffLimitPerIndex());
        faults.notNegative(at.in("maxFailedIndexes"), spec.getMaxFailedIndexes());
        faults.oneOf(at.in("completionMode"), spec.getCompletionMode(), MODES);
        if (spec.getManagedBy() != null) {
            String manager = spec.getManagedBy();
            int slash = manager.indexOf('/');
            if (slash < 0
                    || slash == manager.length() - 1
                    || manager.length() > 63
                    || !Names.SUBDOMAIN.allows(manager.substring(0, slash))) {
                faults.wrong("name-invalid", at.in("managedBy"), spec.getManagedBy(), "For instance acme.com/jobs.");
            }
        }
    }

    private void indexes(boolean isOne) {
        boolean isIndexed = "Indexed".equals(spec.getCompletionMode());
        Integer completions = spec.getCompletions();
        if (isIndexed) {
            if (completions == null && !isOne) {
                faults.missing(at.in("completions"), "Say how many indexes there are.");
            }
            faults.range(at.in("parallelism"), spec.getParallelism(), 0, MOST_INDEXED);
            faults.range(at.in("maxFailedIndexes"), spec.getMaxFailedIndexes(), 0, MOST_INDEXED);
            if (completions != null && spec.getMaxFailedIndexes() != null && spec.getMaxFailedIndexes() > completions) {
                faults.wrong(
                        "number-out-of-range",
                        at.in("maxFailedIndexes"),
                        spec.getMaxFailedIndexes(),
                        "Give " + completions + " or less, which is all there are.");
            }
            many(completions);
        } else {
            indexedOnly("backoffLimitPerIndex", spec.getBackoffLimitPerIndex());
            indexedOnly("maxFailedIndexes", spec.getMaxFailedIndexes());
            indexedOnly("successPolicy", spec.getSuccessPolicy());
        }
        if (spec.getMaxFailedIndexes() != null && spec.getBackoffLimitPerIndex() == null) {
            faults.missing(at.in("backoffLimitPerIndex"), "Say it with maxFailedIndexes.");
        }
    }

    private void many(Integer completions) {
        if (completions == null || completions <= MOST_INDEXED || spec.getBackoffLimitPerIndex() == null) {
            return;
        }
        if (spec.getMaxFailedIndexes() == null) {
            faults.missing(at.in("maxFailedIndexes"), "Say it where there are more than " + MOST_INDEXED + " indexes.");
        }
        faults.range(at.in("maxFailedIndexes"), spec.getMaxFailedIndexes(), 0, MANY);
        faults.range(at.in("parallelism"), spec.getParallelism(), 0, MANY);
    }

    private void indexedOnly(String field, Object value) {
        if (value != null) {
            faults.misplaced(at.in(field), "Say completionMode Indexed, or leave it out.");
        }
    }

    private void policies() {
        String replacement = spec.getPodReplacementPolicy();
        faults.oneOf(
                at.in("podReplacementPolicy"),
                replacement,
                spec.getPodFailurePolicy() == null ? REPLACEMENTS : List.of("Failed"));
        if (spec.getPodFailurePolicy() != null) {
            FailurePolicies.check(spec, at, faults);
        }
        if (spec.getSuccessPolicy() != null && "Indexed".equals(spec.getCompletionMode())) {
            SuccessPolicies.check(spec, at.in("successPolicy").in("rules"), faults);
        }
    }
}
