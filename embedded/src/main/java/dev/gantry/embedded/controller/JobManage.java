package dev.gantry.embedded.controller;

import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Brings the number of a Job's active pods to what it wants. */
final class JobManage {
    private static final int MOST_AT_ONCE = 500;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final JobView view;
    private final Job job;
    private final JobBackoff backoff;
    private final Client client;
    private final PodControl control;
    private int active;
    private int terminating;
    private int ready;
    private boolean failed;

    JobManage(JobView view, JobBackoff backoff, Client client) {
        this.view = view;
        this.job = view.job;
        this.backoff = backoff;
        this.client = client;
        this.control = new PodControl(job.object(), client);
        this.active = view.active.size();
        this.terminating = view.terminating();
        this.ready = view.ready();
    }

    int active() {
        return active;
    }

    int terminating() {
        return terminating;
    }

    int ready() {
        return ready;
    }

    /** Whether a pod could not be made. */
    boolean hasFailed() {
        return failed;
    }

    /** Deletes all active pods of a job that is at its end; they are counted. */
    void deleteActive() {
        delete(view.active, false);
    }

    void run() {
        if (job.isSuspended()) {
            delete(view.active, true);
            return;
        }
        int wanted = wanted();
        List<Stored> surplus = surplus(Math.max(0, active - wanted));
        if (!surplus.isEmpty()) {
            delete(surplus.subList(0, Math.min(surplus.size(), MOST_AT_ONCE)), true);
            return;
        }
        int missing = wanted - active - (job.replacesOnlyFailed() ? terminating : 0);
        if (missing > 0) {
            create(Math.min(missing, MOST_AT_ONCE));
        }
    }

    private int wanted() {
        OptionalInt completions = job.completions();
        if (completions.isPresent()) {
            return Math.max(0, Math.min(completions.getAsInt() - view.succeeded(), job.parallelism()));
        }
        return view.succeeded() > 0 ? active : job.parallelism();
    }

    private void delete(List<Stored> pods, boolean uncounted) {
        for (Stored pod : pods) {
            if (uncounted) {
                JobPods.release(pod, client);
            }
            control.delete(pod);
            active--;
            terminating++;
            ready -= Pods.isReady(pod) ? 1 : 0;
        }
    }

    /** Pods that are too many: of no index or one that another has, and so many others. */
    private List<Stored> surplus(int atLeast) {
        List<Stored> surplus = new ArrayList<>();
        List<Stored> left = new ArrayList<>();
        if (job.isIndexed()) {
            TreeMap<Integer, List<Stored>> byIndex = new TreeMap<>();
            for (Stored pod : view.active) {
                if (view.hasPlace(pod)) {
                    byIndex.computeIfAbsent(JobPods.index(pod), any -> new ArrayList<>())
                            .add(pod);
                } else {
                    surplus.add(pod);
                }
            }
            for (List<Stored> same : byIndex.values()) {
                same.sort(JobPods.WORTH_LEAST_FIRST);
                surplus.addAll(same.subList(0, same.size() - 1));
                left.add(same.get(same.size() - 1));
            }
        } else {
            left.addAll(view.active);
        }
        left.sort(JobPods.WORTH_LEAST_FIRST);
        left.stream().limit(Math.max(0, atLeast - surplus.size())).forEach(surplus::add);
        return surplus;
    }

    private void create(int count) {
        if (job.backoffLimitPerIndex().isEmpty()) {
            Duration remaining = backoff.remaining(job.object().uid(), client.now());
            if (!remaining.isZero()) {
                wake(remaining);
                return;
            }
        }
        List<Integer> indexes = job.isIndexed() ? pendingIndexes(count) : List.of();
        if (job.isIndexed() && job.backoffLimitPerIndex().isPresent()) {
            indexes = withoutWaiting(indexes);
        }
        List<Integer> chosen = indexes;
        int wanted = job.isIndexed() ? chosen.size() : count;
        int created = SlowStart.run(
                wanted,
                number -> control.create(job.isIndexed() ? pod(chosen.get(number)) : JobPods.pod(job, client))
                        .isPresent());
        active += created;
        failed = created < wanted;
    }

    private ObjectNode pod(int index) {
        return JobPods.pod(job, index, Optional.ofNullable(view.awaitingReplacement.get(index)), client);
    }

    private List<Integer> pendingIndexes(int count) {
        JobIndexes taken = view.succeededIndexes.with(JobView.indexes(view.active));
        if (job.replacesOnlyFailed()) {
            List<Stored> leaving = new ArrayList<>(view.pods);
            leaving.removeIf(pod -> !JobPods.isTerminating(pod));
            taken = taken.with(JobView.indexes(leaving));
        }
        BitSet bits =
                taken.with(view.failedIndexes.orElse(JobIndexes.none()).bits()).bits();
        List<Integer> pending = new ArrayList<>();
        int completions = job.completions().orElse(0);
        for (int index = bits.nextClearBit(0);
                index < completions && pending.size() < count;
                index = bits.nextClearBit(index + 1)) {
            pending.add(index);
        }
        return pending;
    }

    /** Those whose last failure is long enough ago; if there are none, the job is looked at again when there is one. */
    private List<Integer> withoutWaiting(List<Integer> indexes) {
        List<Integer> now = new ArrayList<>();
        Optional<Duration> shortest = Optional.empty();
        for (int index : indexes) {
            Stored last = view.awaitingReplacement.get(index);
            Duration left = last == null
                    ? Duration.ZERO
                    : JobBackoff.remaining(JobPods.allFailures(last) + 1, PodFinish.of(last), client.now());
            if (left.isZero()) {
                now.add(index);
            } else if (shortest.isEmpty() || left.compareTo(shortest.get()) < 0) {
                shortest = Optional.of(left);
            }
        }
        if (now.isEmpty()) {
            shortest.ifPresent(this::wake);
        }
        return now;
    }

    private void wake(Duration after) {
        client.wake(job.object().ref(), after.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : after);
    }
}
