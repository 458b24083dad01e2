package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Stored;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A Job and its pods as they were when it was looked at, and what follows from them. */
final class JobView {
    final Job job;
    final List<Stored> pods;
    final List<Stored> active = new ArrayList<>();
    /** Pods that ended and are not counted in the status yet. */
    final List<Stored> newSucceeded = new ArrayList<>();

    final List<Stored> newFailed = new ArrayList<>();
    final JobIndexes succeededBefore;
    final JobIndexes succeededIndexes;
    /** Only where indexes fail for themselves ({@code spec.backoffLimitPerIndex}). */
    final Optional<JobIndexes> failedIndexes;
    /** Failed pods that stay uncounted until another pod of their index carries their number of failures on. */
    final Map<Integer, Stored> awaitingReplacement = new TreeMap<>();

    JobView(Job job, List<Stored> all) {
        this.job = job;
        this.pods = new ArrayList<>(all);
        if (job.isIndexed()) {
            pods.sort(Comparator.comparingInt(JobPods::index));
        }
        BitSet newIndexes = new BitSet();
        BitSet newFailedIndexes = new BitSet();
        for (Stored pod : pods) {
            if (Pods.isActive(pod)) {
                active.add(pod);
            }
            if (!JobPods.isUncounted(pod) || !hasPlace(pod)) {
                continue;
            }
            if (Pods.isSucceeded(pod)) {
                newSucceeded.add(pod);
                newIndexes.set(Math.max(0, JobPods.index(pod)));
            } else if (JobPods.isFailed(pod, job)) {
                newFailed.add(pod);
                if (failsIndex(pod)) {
                    newFailedIndexes.set(Math.max(0, JobPods.index(pod)));
                }
            }
        }
        int completions = job.completions().orElse(0);
        String done = job.object().status().path("completedIndexes").asString("");
        succeededBefore = job.isIndexed() ? JobIndexes.parse(done, completions) : JobIndexes.none();
        succeededIndexes = job.isIndexed() ? succeededBefore.with(newIndexes) : succeededBefore;
        String failed = job.object().status().path("failedIndexes").asString("");
        failedIndexes = job.isIndexed() && job.backoffLimitPerIndex().isPresent()
                ? Optional.of(JobIndexes.parse(failed, completions).with(newFailedIndexes))
                : Optional.empty();
        if (failedIndexes.isPresent()) {
            findAwaitingReplacement(failedIndexes.get());
        }
    }

    /** Whether it is one of those that the job asks for: where there are indexes, it must have one of them. */
    boolean hasPlace(Stored pod) {
        int index = JobPods.index(pod);
        return !job.isIndexed() || (index >= 0 && index < job.completions().orElse(0));
    }

    private boolean failsIndex(Stored pod) {
        if (job.podFailurePolicy().isPresent() && job.podFailurePolicy().get().failsIndex(pod)) {
            return true;
        }
        return counts(pod)
                && JobPods.failures(pod) >= job.backoffLimitPerIndex().orElse(Integer.MAX_VALUE);
    }

    /** Whether a failure of this pod counts. */
    boolean counts(Stored pod) {
        return job.podFailurePolicy().map(policy -> policy.counts(pod)).orElse(true);
    }

    private void findAwaitingReplacement(JobIndexes failed) {
        BitSet activeIndexes = indexes(active);
        for (Stored pod : newFailed) {
            int index = JobPods.index(pod);
            if (!succeededIndexes.has(index) && !failed.has(index) && !activeIndexes.get(index)) {
                Stored before = awaitingReplacement.get(index);
                boolean isLater = before == null
                        || (JobPods.allFailures(before) <= JobPods.allFailures(pod)
                                && !PodFinish.of(pod).isBefore(PodFinish.of(before)));
                if (isLater) {
                    awaitingReplacement.put(index, pod);
                }
            }
        }
    }

    static BitSet indexes(List<Stored> pods) {
        BitSet indexes = new BitSet();
        for (Stored pod : pods) {
            if (JobPods.index(pod) >= 0) {
                indexes.set(JobPods.index(pod));
            }
        }
        return indexes;
    }

    int succeeded() {
        return job.isIndexed()
                ? succeededIndexes.total()
                : job.object().status().path("succeeded").asInt(0) + newSucceeded.size();
    }

    int failed() {
        int failed = job.object().status().path("failed").asInt(0);
        for (Stored pod : newFailed) {
            failed += counts(pod) ? 1 : 0;
        }
        return failed;
    }

    int terminating() {
        return (int) pods.stream().filter(JobPods::isTerminating).count();
    }

    int ready() {
        return (int) active.stream().filter(Pods::isReady).count();
    }
}
