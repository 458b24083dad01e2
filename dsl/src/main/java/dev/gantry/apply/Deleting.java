package dev.gantry.apply;

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
    private final Work work;

    Deleting(Work work) {
        this.work = work;
    }

    Waiter.Waited run(List<Change.Delete> deletes) throws InterruptedException {
        Map<Wave, List<Change.Delete>> waves = deletes.stream()
                .collect(Collectors.groupingBy(
                        delete -> Wave.of(delete.ref()),
                        () -> new TreeMap<Wave, List<Change.Delete>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        for (List<Change.Delete> wave : waves.values()) {
            List<ObjectRef> pending = new ArrayList<>();
            Parallel.map(work.cluster().requestsAtOnce(), wave, this::delete)
                    .forEach(ref -> ref.ifPresent(pending::add));
            Waiter.Waited waited = await(pending);
            if (!waited.isDone() || work.journal().hasProblems()) {
                return waited;
            }
        }
        return Waiter.Waited.DONE;
    }

    private Waiter.Waited await(List<ObjectRef> pending) throws InterruptedException {
        if (pending.isEmpty() || !work.options().waits()) {
            return Waiter.Waited.DONE;
        }
        // Claims of a StatefulSet and the namespace carry no label of ours.
        List<ObjectRef> unlabelled = pending.stream()
                .filter(ref ->
                        ref.kind().equals("PersistentVolumeClaim") || ref.kind().equals("Namespace"))
                .toList();
        List<ObjectRef> members =
                pending.stream().filter(ref -> !unlabelled.contains(ref)).toList();
        return work.waiter().untilGone(members, unlabelled);
    }

    /** The object, if it takes its time to go. */
    private Optional<ObjectRef> delete(Change.Delete delete) {
        ObjectRef ref = delete.ref();
        try {
            work.lock().check();
            work.journal().deleting(ref);
            // So that what it runs is gone when it is, and what that needs is not deleted before.
            Propagation order = Wave.of(ref) == Wave.WORKLOADS ? Propagation.FOREGROUND : Propagation.BACKGROUND;
            Precondition same = new Precondition(delete.live().uid(), Optional.empty());
            if (work.cluster().delete(ref, same, order) == Deletion.PENDING) {
                return Optional.of(ref);
            }
            work.journal().deleted(ref);
        } catch (Interrupted e) {
            throw e;
        } catch (Refusal refusal) {
            if (refusal.status() == 409) {
                // Another object of the same name stands in its place, which is not ours to delete.
                work.journal().deleted(ref);
            } else {
                work.journal().refused(ref, refusal);
            }
        } catch (GantryException e) {
            work.journal().refused(ref, e);
        }
        return Optional.empty();
    }
}
