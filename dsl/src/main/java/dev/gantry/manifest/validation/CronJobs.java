package dev.gantry.manifest.validation;

import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobSpec;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** When a CronJob runs, and what it runs. */
final class CronJobs {
    private static final List<String> POLICIES = List.of("Allow", "Forbid", "Replace");

    private CronJobs() {}

    static void check(CronJob job, Faults faults) {
        CronJobSpec spec = job.getSpec();
        if (spec == null) {
            faults.missing(At.SPEC, "Say schedule and jobTemplate.");
            return;
        }
        schedule(spec, faults);
        faults.oneOfOrEmpty(At.SPEC.in("concurrencyPolicy"), spec.getConcurrencyPolicy(), POLICIES);
        faults.notNegative(At.SPEC.in("startingDeadlineSeconds"), spec.getStartingDeadlineSeconds());
        faults.notNegative(At.SPEC.in("successfulJobsHistoryLimit"), spec.getSuccessfulJobsHistoryLimit());
        faults.notNegative(At.SPEC.in("failedJobsHistoryLimit"), spec.getFailedJobsHistoryLimit());
        At template = At.SPEC.in("jobTemplate");
        if (spec.getJobTemplate() == null || spec.getJobTemplate().getSpec() == null) {
            faults.missing(template.in("spec"), "Say the Job to run.");
            return;
        }
        if (spec.getJobTemplate().getMetadata() != null) {
            Labels.check(
                    spec.getJobTemplate().getMetadata().getLabels(),
                    template.in("metadata").in("labels"),
                    faults);
        }
        if (Boolean.TRUE.equals(spec.getJobTemplate().getSpec().getManualSelector())) {
            faults.misplaced(template.in("spec").in("manualSelector"), "Leave it out: each Job has its own selector.");
        }
        if (spec.getJobTemplate().getSpec().getSelector() != null) {
            faults.misplaced(template.in("spec").in("selector"), "Leave it out: each Job has its own.");
        }
        Jobs.check(spec.getJobTemplate().getSpec(), false, template.in("spec"), faults);
    }

    private static void schedule(CronJobSpec spec, Faults faults) {
        At at = At.SPEC.in("schedule");
        String schedule = spec.getSchedule();
        if (faults.has(at, schedule)) {
            if (schedule.contains("TZ")) {
                faults.wrong("schedule-invalid", at, schedule, "Say the time zone in timeZone.");
            } else if (!CronSchedule.isValid(schedule)) {
                faults.wrong("schedule-invalid", at, schedule, "For instance \"30 2 * * 1-5\", or @daily.");
            }
        }
        String zone = spec.getTimeZone();
        if (zone != null && !isZone(zone)) {
            faults.wrong(
                    "time-zone-invalid",
                    At.SPEC.in("timeZone"),
                    zone,
                    "Say a name of the IANA time zone database, for instance Europe/Berlin, or Etc/UTC.");
        }
    }

    private static boolean isZone(String zone) {
        if (zone.isEmpty() || zone.equalsIgnoreCase("Local") || zone.startsWith("+") || zone.startsWith("-")) {
            return false;
        }
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId());
        } catch (DateTimeException e) {
            return false;
        }
    }
}
