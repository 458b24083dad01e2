package dev.gantry.embedded.controller;

import dev.gantry.cluster.Refusal;
import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import dev.gantry.manifest.ObjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One look at a CronJob and its jobs: forgets what is finished, and starts what is due. */
final class CronJobSync {
    /** Jobs start this much late, so that no clock is ahead of the schedule. */
    private static final Duration MARGIN = Duration.ofMillis(100);

    private static final Comparator<Stored> OLDEST_FIRST = Comparator.comparing((Stored job) ->
                    Timestamps.read(job.status().path("startTime")).orElse(Instant.MAX))
            .thenComparing(Stored::name);

    private final CronJob cronJob;
    private final CronJobStatus status;
    private final Client client;
    private final Instant now;

    CronJobSync(CronJob cronJob, Client client) {
        this.cronJob = cronJob;
        this.status = new CronJobStatus(cronJob);
        this.client = client;
        this.now = client.now();
    }

    /** Does what is to be done now. False if something failed and is to be tried again. */
    boolean run() {
        List<Stored> jobs = client.managedBy(cronJob.object(), Job.API_VERSION, Job.KIND);
        removeOldest(jobs, "Complete", cronJob.successfulJobsHistoryLimit());
        removeOldest(jobs, "Failed", cronJob.failedJobsHistoryLimit());
        jobs.forEach(this::note);
        forgetMissing(jobs);
        boolean done = cronJob.object().isDeleting() || schedule();
        status.write(client);
        return done;
    }

    private void removeOldest(List<Stored> jobs, String condition, int limit) {
        List<Stored> finished = new ArrayList<>(jobs);
        finished.removeIf(job -> !Job.finished(job).equals(Optional.of(condition)));
        finished.sort(OLDEST_FIRST);
        finished.stream().limit(Math.max(0, finished.size() - limit)).forEach(this::delete);
    }

    private void delete(Stored job) {
        client.delete(job.ref());
        status.removeActive(job.uid());
        event("Normal", "SuccessfulDelete", "Deleted job " + job.name());
    }

    private void note(Stored job) {
        Optional<String> finished = Job.finished(job);
        if (finished.isEmpty()) {
            if (!status.hasActive(job.uid())) {
                event("Warning", "UnexpectedJob", "Job " + job.name() + " is not known to be active");
            }
            return;
        }
        if (status.hasActive(job.uid())) {
            status.removeActive(job.uid());
            event("Normal", "SawCompletedJob", "Saw completed job: " + job.name() + ", condition: " + finished.get());
        }
        if (finished.get().equals("Complete")) {
            Timestamps.read(job.status().path("completionTime")).ifPresent(status::succeeded);
        }
    }

    private void forgetMissing(List<Stored> jobs) {
        for (JsonNode reference : status.active()) {
            String uid = reference.path("uid").asString("");
            if (jobs.stream().noneMatch(job -> job.uid().equals(uid))
                    && job(reference).isEmpty()) {
                event(
                        "Normal",
                        "MissingJob",
                        "Active job went missing: " + reference.path("name").asString(""));
                status.removeActive(uid);
            }
        }
    }

    private Optional<Stored> job(JsonNode reference) {
        return client.get(ObjectRef.of(
                Job.API_VERSION,
                Job.KIND,
                cronJob.object().namespace(),
                reference.path("name").asString("")));
    }

    private boolean schedule() {
        try {
            cronJob.timeZone().ifPresent(CronSchedule::zone);
        } catch (IllegalArgumentException unknown) {
            event("Warning", "UnknownTimeZone", "invalid timeZone: " + unknown.getMessage());
            return true;
        }
        if (cronJob.isSuspended()) {
            return true;
        }
        Optional<CronSchedule> schedule = parsed();
        if (schedule.isEmpty()) {
            return true;
        }
        Optional<MissedSchedules> missed = MissedSchedules.of(schedule.get(), cronJob.sinceDeadline(now), now);
        if (missed.isEmpty()) {
            event("Warning", "InvalidSchedule", "invalid schedule: " + cronJob.schedule() + " is never due");
            return true;
        }
        Optional<Instant> due = missed.get().latest();
        if (due.isPresent() && missed.get().areMany()) {
            event("Warning", "TooManyMissedTimes", "More than 100 start times were missed");
        }
        if (due.isPresent() && isToStart(due.get()) && !start(due.get())) {
            return false;
        }
        nextWake(cronJob, status.lastScheduleTime().orElse(cronJob.since()), schedule.get(), client);
        return true;
    }

    private Optional<CronSchedule> parsed() {
        if (cronJob.schedule().contains("TZ")) {
            event("Warning", "UnsupportedSchedule", "A time zone belongs into spec.timeZone: " + cronJob.schedule());
        }
        try {
            return Optional.of(CronSchedule.parse(cronJob.schedule(), cronJob.timeZone()));
        } catch (IllegalArgumentException wrong) {
            String what = "unparseable schedule: \"" + cronJob.schedule() + "\" : " + wrong.getMessage();
            event("Warning", "UnparseableSchedule", what);
            return Optional.empty();
        }
    }

    /** Has a CronJob looked at again when its schedule is due next. */
    static void nextWake(CronJob cronJob, Instant since, CronSchedule schedule, Client client) {
        Instant now = client.now();
        Instant from = MissedSchedules.of(schedule, since, now)
                .map(missed -> missed.nextAfter(now))
                .orElse(now);
        schedule.next(from)
                .ifPresent(next -> client.wake(cronJob.object().ref(), Duration.between(now, next.plus(MARGIN))));
    }

    private boolean isToStart(Instant due) {
        boolean late = cronJob.startingDeadline()
                .map(deadline -> due.plus(deadline).isBefore(now))
                .orElse(false);
        if (late) {
            event("Warning", "MissSchedule", "Missed scheduled time to start a job: " + due);
            return false;
        } else if (status.hasActiveNamed(cronJob.jobName(due))
                || status.lastScheduleTime().equals(Optional.of(due))) {
            return false;
        } else if (cronJob.concurrencyPolicy().equals("Forbid")
                && !status.active().isEmpty()) {
            event("Normal", "JobAlreadyActive", "The job before is still active, and concurrencyPolicy is Forbid");
            return false;
        }
        return true;
    }

    private boolean start(Instant due) {
        if (cronJob.concurrencyPolicy().equals("Replace")) {
            status.active().forEach(reference -> job(reference).ifPresent(this::delete));
        }
        try {
            Stored job = client.create(cronJob.job(due), cronJob.object());
            event("Normal", "SuccessfulCreate", "Created job " + job.name());
            status.started(job, due);
            return true;
        } catch (Refusal refusal) {
            if (refusal.status() != 409) {
                event("Warning", "FailedCreate", "Error creating job: " + refusal.getMessage());
                return false;
            }
            takeUp(due);
            return true;
        }
    }

    /** The job is there already; it is noted as active if it is of this CronJob. */
    private void takeUp(Instant due) {
        String name = cronJob.jobName(due);
        client.get(ObjectRef.of(Job.API_VERSION, Job.KIND, cronJob.object().namespace(), name))
                .filter(job -> job.controllerUid().equals(cronJob.object().uid()))
                .filter(job -> !status.hasActive(job.uid()))
                .ifPresent(job -> status.started(job, due));
    }

    private void event(String type, String reason, String message) {
        client.event(cronJob.object(), type, reason, message);
    }
}
