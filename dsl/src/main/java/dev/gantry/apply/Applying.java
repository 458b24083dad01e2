package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Interrupted;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.Wave;
import dev.gantry.plan.Change;
import dev.gantry.plan.Intent;
import dev.gantry.plan.Plan;
import dev.gantry.problem.GantryException;
import dev.gantry.release.Release;
import dev.gantry.release.Releases;
import dev.gantry.status.Readiness;
import dev.gantry.status.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Carries out the plan of an apply: release and inventory, one wave after another, waiting, pruning, inventory and release. */
final class Applying {
    private final Work work;
    private final Cluster cluster;
    private final Plan plan;
    private final Journal journal;
    private final ApplyOptions options;
    private final InventoryStore store;
    private final Releasing releasing;
    private final Stepping stepping;
    private final Writer writer;

    Applying(Work work) {
        this.work = work;
        this.cluster = work.cluster();
        this.plan = work.plan();
        this.journal = work.journal();
        this.options = work.options();
        this.store = work.store();
        this.releasing = new Releasing(cluster, (Intent.Apply) plan.intent(), options.keepReleases());
        this.stepping = new Stepping(plan);
        this.writer = new Writer(cluster, work.time(), plan);
    }

    Waiter.Waited run() throws InterruptedException {
        Inventory inventory = open();
        try {
            return run(inventory);
        } catch (Interrupted e) {
            throw e;
        } catch (GantryException e) {
            failQuietly(inventory);
            throw e;
        }
    }

    private Waiter.Waited run(Inventory inventory) throws InterruptedException {
        Waiter.Waited written = write();
        boolean goesOn = written.isDone() && !journal.hasProblems();
        Waiter.Waited ready = goesOn ? await(unready()) : written;
        if (!ready.isDone() || journal.hasProblems()) {
            end(inventory, Release.State.FAILED);
            return ready;
        }
        Waiter.Waited gone = new Deleting(work).run(plan.all(Change.Delete.class));
        close(inventory);
        return gone;
    }

    /** Keeps the release, and has the inventory name whatever there may be from now on. */
    private Inventory open() {
        Inventory inventory = work.inventory().orElseGet(() -> {
            Inventory first = Inventory.empty(plan.app(), plan.namespace());
            return Namespaces.madeFor(cluster, plan.namespace(), plan.app())
                    .map(first::madeNamespace)
                    .orElse(first);
        });
        Inventory whole = inventory.and(refs(change -> !(change instanceof Change.Keep)));
        if (work.inventory().isEmpty() && options.keepReleases() > 0) {
            // Before the first release is, so that a destroy finds that, too.
            store.write(whole);
        }
        Inventory begun = whole.forgotten(releasing.forget(inventory.forgotten()))
                .releases(releasing.begun(inventory.releases(), work.time().now()));
        store.write(begun);
        return begun;
    }

    /** What is in the way of the rest may be in the way of this. */
    private void failQuietly(Inventory inventory) {
        try {
            work.lock().check();
            end(inventory, Release.State.FAILED);
        } catch (Interrupted e) {
            throw e;
        } catch (GantryException e) {
            // The first problem is told. The release stays as one that did not come to its end.
        }
    }

    /** Says how it ended, and deletes what is kept of releases that are too many by now. */
    private void end(Inventory inventory, Release.State state) {
        Releases releases = releasing.ended(inventory.releases(), state);
        Releases dropped = inventory.releases().without(releases);
        store.write(inventory.releases(releases).forgotten(dropped.and(inventory.forgotten())));
        releasing.forget(dropped);
    }

    /** Has the inventory name what there is now, and no more. */
    private void close(Inventory inventory) {
        List<ObjectRef> members = refs(change -> change instanceof Change.Keep keep
                ? keep.forNow()
                : !(change instanceof Change.Delete && journal.isDone(change.ref())));
        List<ObjectRef> kept = new ArrayList<>(inventory.kept());
        kept.addAll(refs(change -> change instanceof Change.Keep keep && !keep.forNow()));
        kept.removeAll(members);
        Release.State end = options.waits() ? Release.State.READY : Release.State.APPLIED;
        end(inventory.members(members).kept(kept), end);
    }

    /** What an apply is that has nothing to write: waiting for what was not ready before. */
    static Waiter.Waited onlyWait(Plan plan, Waiter waiter, ApplyOptions options) throws InterruptedException {
        List<ObjectRef> unready = unreadyBefore(plan).toList();
        return options.waits() && !unready.isEmpty() ? waiter.untilReady(unready) : Waiter.Waited.DONE;
    }

    /**
     * Writes wave after wave, and last, step by step, what is made and calls others: each step when those before are ready.
     * All else is there by then, since what is called may need it. Where something was refused, or did not become ready in
     * its turn, later ones are left.
     */
    private Waiter.Waited write() throws InterruptedException {
        List<Change> writes = plan.changes().stream()
                .filter(change -> change.applies().isPresent())
                .toList();
        Turns turns = Turns.of((Intent.Apply) plan.intent(), writes);
        SortedMap<Turns.Turn, List<Change>> all =
                writes.stream().collect(Collectors.groupingBy(turns::turn, TreeMap::new, Collectors.toList()));
        List<ObjectRef> made = new ArrayList<>();
        for (Map.Entry<Turns.Turn, List<Change>> turn : all.entrySet()) {
            if (turn.getKey().waits()) {
                Waiter.Waited ready = await(before(turn.getValue(), made));
                if (!ready.isDone()) {
                    return ready;
                }
                made.clear();
            }
            List<Change> atOnce =
                    turn.getValue().stream().filter(it -> !stepping.takes(it)).toList();
            Parallel.map(cluster.requestsAtOnce(), atOnce, this::write);
            Waiter.Waited stepped = journal.hasProblems() ? Waiter.Waited.DONE : step(turn.getValue());
            if (journal.hasProblems() || !stepped.isDone()) {
                return stepped;
            }
            if (turn.getKey().wave() == Wave.DEFINITIONS) {
                List<ObjectRef> later = all.tailMap(turn.getKey()).values().stream()
                        .flatMap(List::stream)
                        .map(Change::ref)
                        .toList();
                new Definitions(cluster, work.time()).untilServed(later, work.waiter());
            }
            if (turn.getKey().wave() == Wave.WORKLOADS) {
                turn.getValue().stream()
                        .filter(Change.Create.class::isInstance)
                        .map(Change::ref)
                        .forEach(made::add);
            }
        }
        return Waiter.Waited.DONE;
    }

    /** Carries out the upgrades in steps of a turn, one after another. */
    private Waiter.Waited step(List<Change> turn) throws InterruptedException {
        for (Change change : turn) {
            if (!stepping.begins(change) || !(change instanceof Change.Update first)) {
                continue;
            }
            Change beside = stepping.standIn(first);
            journal.applying(beside);
            Waiter.Waited stepped = new SteppedUpgrade(work, first, beside, this::write)
                    .run(first.steps().orElseThrow());
            if (!stepped.isDone() || journal.hasProblems()) {
                return stepped;
            }
            journal.applied(beside);
        }
        return Waiter.Waited.DONE;
    }

    /** What is waited for before a turn: what was made, and what was changed that something of it comes after. */
    private List<ObjectRef> before(List<Change> turn, List<ObjectRef> made) {
        return work.waiter().written().keySet().stream()
                .filter(ref -> made.contains(ref) || turn.stream().anyMatch(it -> Turns.isAfter(it, ref)))
                .filter(this::isUnready)
                .sorted()
                .toList();
    }

    private boolean write(Change change) {
        try {
            work.lock().check();
            journal.applying(change);
            work.waiter().wrote(change.ref(), writer.write(change));
            journal.applied(change);
            return true;
        } catch (Interrupted e) {
            throw e;
        } catch (GantryException e) {
            journal.refused(change.ref(), e);
            return false;
        }
    }

    private static Stream<ObjectRef> unreadyBefore(Plan plan) {
        return plan.all(Change.Unchanged.class).stream()
                .filter(change -> !change.ready())
                .map(Change.Unchanged::ref);
    }

    /** What has to be waited for: what was written and is not ready by that alone, and what was not ready before. */
    private List<ObjectRef> unready() {
        Stream<ObjectRef> now = plan.changes().stream().map(Change::ref).filter(this::isUnready);
        return Stream.concat(unreadyBefore(plan), now).toList();
    }

    private boolean isUnready(ObjectRef ref) {
        ObjectNode object = work.waiter().written().get(ref);
        if (object == null) {
            return false;
        }
        Status status = Readiness.of(object);
        boolean ready = status instanceof Status.Ready;
        if (ready) {
            journal.status(new ObjectStatus(ref, ObjectStatus.State.READY, status.message(), List.of()));
        }
        return !ready;
    }

    private Waiter.Waited await(List<ObjectRef> refs) throws InterruptedException {
        return options.waits() && !refs.isEmpty() ? work.waiter().untilReady(refs) : Waiter.Waited.DONE;
    }

    private List<ObjectRef> refs(Predicate<Change> which) {
        return plan.changes().stream()
                .filter(which)
                .map(Change::ref)
                .filter(ref -> !Namespaces.isOwn(ref, plan.namespace()))
                .toList();
    }
}
