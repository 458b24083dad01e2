package dev.gantry.embedded.controller;

import dev.gantry.embedded.controller.JobConditions.Verdict;
import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.embedded.object.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One look at a Job that is not finished: counts its pods, makes and deletes some, and says how it stands. */
final class JobSync {
    private final Job job;
    private final JobView view;
    private final JobBackoff backoff;
    private final Client client;
    private final Instant now;
    private final JobConditions conditions;
    private Optional<Instant> startTime;
    private int succeeded;
    private int failed;
    private JobIndexes completed;

    JobSync(Job job, JobBackoff backoff, Client client) {
        this.job = job;
        this.view = new JobView(job, client.managedBy(job.object(), "v1", "Pod"));
        this.backoff = backoff;
        this.client = client;
        this.now = client.now();
        JsonNode status = job.object().status();
        this.conditions = new JobConditions(status.path("conditions"), now);
        this.startTime = Timestamps.read(status.path("startTime"));
        this.succeeded = status.path("succeeded").asInt(0);
        this.failed = status.path("failed").asInt(0);
        this.completed = view.succeededBefore;
    }

    /** Does what is to be done now. False if something failed and is to be tried again. */
    boolean run() {
        if (startTime.isEmpty() && !job.isSuspended()) {
            startTime = Optional.of(now);
        }
        backoff.note(job.object().uid(), view.newSucceeded, view.newFailed);
        Optional<Verdict> verdict = new JobVerdict(view, conditions).of(startTime, now);
        if (verdict.isEmpty()) {
            wakeAtDeadline();
        }
        JobManage manage = new JobManage(view, backoff, client);
        if (verdict.isPresent()) {
            manage.deleteActive();
        } else {
            verdict = manage(manage);
        }
        boolean countsAll = verdict.isPresent() && !verdict.get().isSuccess();
        boolean isNew = verdict.filter(it -> !it.type().equals(JobConditions.FAILED))
                .map(conditions::set)
                .orElse(false);
        if (isNew) {
            write(manage); // what is decided is said before pods are let go
        }
        boolean ends = verdict.isPresent();
        view.pods.stream().filter(JobPods::isUncounted).forEach(pod -> count(pod, ends, countsAll));
        boolean finishes = ends && manage.terminating() == 0;
        verdict.map(Verdict::last).filter(last -> finishes).ifPresent(conditions::set);
        write(manage);
        verdict.map(Verdict::last).filter(last -> finishes).ifPresent(this::tellEnd);
        return !manage.hasFailed();
    }

    private void wakeAtDeadline() {
        if (job.activeDeadline().isPresent() && startTime.isPresent() && !job.isSuspended()) {
            Instant end = startTime.get().plus(job.activeDeadline().get());
            client.wake(job.object().ref(), Duration.between(now, end));
        }
    }

    /** Makes and deletes pods; whether all that was wanted is done by now. */
    private Optional<Verdict> manage(JobManage manage) {
        boolean manages = !job.object().isDeleting();
        if (manages) {
            manage.run();
        }
        boolean complete = job.completions().isPresent()
                ? view.succeeded() >= job.completions().getAsInt()
                : view.succeeded() > 0;
        if (complete && manage.active() == 0) {
            return Optional.of(new Verdict(
                    JobConditions.SUCCESS_CRITERIA_MET, "CompletionsReached", "As many pods succeeded as are wanted"));
        } else if (manages) {
            sayWhetherSuspended();
        }
        return Optional.empty();
    }

    private void sayWhetherSuspended() {
        if (job.isSuspended()) {
            if (conditions.set(JobConditions.SUSPENDED, true, "JobSuspended", "Job suspended")) {
                client.event(job.object(), "Normal", "Suspended", "Job suspended");
                startTime = Optional.empty();
            }
        } else if (conditions.set(JobConditions.SUSPENDED, false, "JobResumed", "Job resumed")) {
            client.event(job.object(), "Normal", "Resumed", "Job resumed");
            startTime = Optional.of(now);
        }
    }

    /** Counts a pod that ended, and lets it go. At the end of a job all are let go. */
    private void count(Stored pod, boolean ends, boolean countsAll) {
        boolean isFailed = JobPods.isFailed(pod, job);
        if (!ends && !job.object().isDeleting() && !Pods.isSucceeded(pod) && !mayLetGo(pod, isFailed)) {
            return;
        }
        if (Pods.isSucceeded(pod)) {
            if (!job.isIndexed()) {
                succeeded++;
            } else if (view.hasPlace(pod)) {
                BitSet one = new BitSet();
                one.set(JobPods.index(pod));
                completed = completed.with(one);
            }
        } else if ((isFailed || countsAll) && view.hasPlace(pod) && view.counts(pod)) {
            failed++;
        }
        JobPods.release(pod, client);
    }

    private boolean mayLetGo(Stored pod, boolean isFailed) {
        Stored waiting = view.awaitingReplacement.get(JobPods.index(pod));
        return isFailed && (waiting == null || !waiting.uid().equals(pod.uid()));
    }

    private void write(JobManage manage) {
        client.updateStatus(job.object().ref(), status -> {
            conditions.write(status);
            startTime.ifPresentOrElse(
                    at -> status.put("startTime", Timestamps.of(at)), () -> status.remove("startTime"));
            if (conditions.decided(JobConditions.COMPLETE).isPresent()) {
                status.put("completionTime", Timestamps.of(now));
            }
            Counts.put(status, "active", manage.active());
            Counts.put(status, "succeeded", job.isIndexed() ? completed.total() : succeeded);
            Counts.put(status, "failed", failed);
            if (completed.total() > 0) {
                status.put("completedIndexes", completed.toString());
            }
            view.failedIndexes.ifPresent(indexes -> status.put("failedIndexes", indexes.toString()));
            status.withObjectProperty("uncountedTerminatedPods");
            status.put("ready", manage.ready());
            status.put("terminating", manage.terminating());
        });
    }

    private void tellEnd(Verdict last) {
        if (!last.isSuccess()) {
            client.event(job.object(), "Warning", last.reason(), last.message());
            return;
        }
        if (job.completions().isPresent() && succeeded > job.completions().getAsInt()) {
            client.event(job.object(), "Warning", "TooManySucceededPods", "More pods succeeded than spec.completions");
        }
        client.event(job.object(), "Normal", "Completed", "Job completed");
    }

    /** Lets all pods of a job go that is not there any more or is finished. */
    static void releaseAll(List<Stored> pods, Client client) {
        pods.forEach(pod -> JobPods.release(pod, client));
    }
}
