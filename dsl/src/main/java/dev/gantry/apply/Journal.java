package dev.gantry.apply;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Plan;
import dev.gantry.problem.GantryException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes what was done and what went wrong, and tells it on, one thing at a time. */
final class Journal {
    private final Progress progress;
    private final Plan plan;
    private final List<ObjectRef> done = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<ObjectRef, ObjectStatus> statuses = new HashMap<>();

    Journal(Progress progress, Plan plan) {
        this.progress = progress;
        this.plan = plan;
    }

    synchronized void started() {
        progress.started(plan);
    }

    synchronized void applying(Change change) {
        progress.applying(change);
    }

    synchronized void applied(Change change) {
        done.add(change.ref());
        progress.applied(change);
    }

    synchronized void deleting(ObjectRef ref) {
        progress.deleting(ref);
    }

    synchronized void deleted(ObjectRef ref) {
        done.add(ref);
        statuses.remove(ref);
        progress.deleted(ref);
    }

    synchronized void refused(ObjectRef ref, GantryException e) {
        problems.add(ref.qualified() + ": " + e.getMessage());
        progress.refused(ref, String.valueOf(e.getMessage()));
    }

    synchronized void problem(String sentence) {
        problems.add(sentence);
    }

    synchronized void status(ObjectStatus status) {
        if (!status.equals(statuses.put(status.ref(), status))) {
            progress.status(status);
        }
    }

    /** The objects that were not as they should be when last looked at. */
    synchronized List<ObjectStatus> unready() {
        return statuses.values().stream()
                .filter(status -> status.state() != ObjectStatus.State.READY)
                .sorted(Comparator.comparing(ObjectStatus::ref))
                .toList();
    }

    synchronized boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** Whether the object was written or is gone. */
    synchronized boolean isDone(ObjectRef ref) {
        return done.contains(ref);
    }

    /** The end, with whatever was not as it should be when last looked at. */
    Outcome finish(Outcome.Result result) {
        return finish(result, unready());
    }

    /** The end, told on. */
    synchronized Outcome finish(Outcome.Result result, List<ObjectStatus> unready) {
        Set<ObjectRef> finished = new HashSet<>(done);
        List<ObjectRef> left = plan.changes().stream()
                .filter(Change::writes)
                .map(Change::ref)
                .filter(ref -> !finished.contains(ref))
                .toList();
        Outcome outcome = new Outcome(result, done, left, unready, problems);
        progress.finished(outcome);
        return outcome;
    }
}
