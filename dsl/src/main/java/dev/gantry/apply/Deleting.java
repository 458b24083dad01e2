package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Deletion;
import dev.gantry.cluster.Interrupted;
import dev.gantry.cluster.Precondition;
import dev.gantry.cluster.Propagation;
import dev.gantry.cluster.Refusal;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.Wave;
import dev.gantry.plan.Change;
import dev.gantry.problem.GantryException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Deletes objects, wave by wave in the reverse of the order in which they were made, and waits until each is gone. */
final class Deleting {
    private final Cluster cluster;
    private final Journal journal;
    private final Waiter waiter;
    private final ApplyOptions options;
    private final Lock lock;

    Deleting(Cluster cluster, Journal journal, Waiter waiter, ApplyOptions options, Lock lock) {
        this.cluster = cluster;
        this.journal = journal;
        this.waiter = waiter;
        this.options = options;
        this.lock = lock;
    }

    Waiter.Waited run(List<Change.Delete> deletes) throws InterruptedException {
        Map<Wave, List<Change.Delete>> waves = deletes.stream()
                .collect(Collectors.groupingBy(
                        delete -> Wave.of(delete.ref()),
                        () -> new TreeMap<Wave, List<Change.Delete>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        for (List<Change.Delete> wave : waves.values()) {
            List<ObjectRef> pending = new ArrayList<>();
            Parallel.map(cluster.requestsAtOnce(), wave, this::delete).forEach(ref -> ref.ifPresent(pending::add));
            Waiter.Waited waited = await(pending);
            if (!waited.isDone() || journal.hasProblems()) {
                return waited;
            }
        }
        return Waiter.Waited.DONE;
    }

    private Waiter.Waited await(List<ObjectRef> pending) throws InterruptedException {
        if (pending.isEmpty() || !options.waits()) {
            return Waiter.Waited.DONE;
        }
        // Claims of a StatefulSet and the namespace carry no label of ours.
        List<ObjectRef> unlabelled = pending.stream()
                .filter(ref ->
                        ref.kind().equals("PersistentVolumeClaim") || ref.kind().equals("Namespace"))
                .toList();
        List<ObjectRef> members =
                pending.stream().filter(ref -> !unlabelled.contains(ref)).toList();
        return waiter.untilGone(members, unlabelled);
    }

    /** The object, if it takes its time to go. */
    private Optional<ObjectRef> delete(Change.Delete delete) {
        ObjectRef ref = delete.ref();
        try {
            lock.check();
            journal.deleting(ref);
            // So that what it runs is gone when it is, and what that needs is not deleted before.
            Propagation order = Wave.of(ref) == Wave.WORKLOADS ? Propagation.FOREGROUND : Propagation.BACKGROUND;
            Precondition same = new Precondition(delete.live().uid(), Optional.empty());
            if (cluster.delete(ref, same, order) == Deletion.PENDING) {
                return Optional.of(ref);
            }
            journal.deleted(ref);
        } catch (Interrupted e) {
            throw e;
        } catch (Refusal refusal) {
            if (refusal.status() == 409) {
                // Another object of the same name stands in its place, which is not ours to delete.
                journal.deleted(ref);
            } else {
                journal.refused(ref, refusal);
            }
        } catch (GantryException e) {
            journal.refused(ref, e);
        }
        return Optional.empty();
    }
}
