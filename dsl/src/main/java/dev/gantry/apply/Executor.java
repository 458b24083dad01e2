package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Interrupted;
import dev.gantry.plan.Intent;
import dev.gantry.plan.Plan;
import dev.gantry.problem.GantryException;
import dev.gantry.time.Time;
import java.util.Optional;
import java.util.function.Supplier;

/** Carries out one plan, alone, and says how it ended; where the app's policy says so, a return follows what failed. */
final class Executor {
    private final Cluster cluster;
    private final Time time;
    private final ApplyOptions options;
    private final Progress progress;

    Executor(Cluster cluster, Time time, ApplyOptions options, Progress progress) {
        this.cluster = cluster;
        this.time = time;
        this.options = options;
        this.progress = progress;
    }

    /** What is done with a plan. */
    private interface Course {
        Waiter.Waited follow(Journal journal, Waiter waiter) throws InterruptedException;
    }

    /** Does what the plan says; with {@code anew} it is checked first, if the options want it. */
    Outcome run(Plan agreed, Supplier<Plan> anew) {
        Plan plan = options.rechecks() ? checked(agreed, anew.get()) : agreed;
        if (plan.isEmpty()) {
            return follow(plan, (journal, waiter) -> Applying.onlyWait(plan, waiter, options));
        }
        options.pruneLimit().check(plan);
        Stepping.check(plan, options);
        if (plan.makesNamespace()) {
            Namespaces.make(cluster, plan.namespace(), plan.app());
        }
        try (Lock lock = Lock.take(cluster, time, plan.app(), plan.namespace(), progress)) {
            Outcome outcome = run(plan, lock);
            return OnFailure.isReturn(plan, outcome)
                    ? new Returning(cluster, plan, progress, back -> run(back, lock)).after(outcome)
                    : outcome;
        } catch (Interrupted | InterruptedException e) {
            // Cleared by now, and to be seen by whoever called.
            Thread.currentThread().interrupt();
            return new Journal(progress, plan).finish(Outcome.Result.INTERRUPTED);
        }
    }

    private Outcome run(Plan plan, Lock lock) {
        InventoryStore store = new InventoryStore(cluster, plan.app(), plan.namespace());
        Optional<Inventory> inventory = store.read(plan);
        return follow(plan, (journal, waiter) -> {
            Work work = new Work(cluster, time, plan, options, journal, waiter, lock, store, inventory);
            return plan.intent() instanceof Intent.Destroy ? new Destroying(work).run() : new Applying(work).run();
        });
    }

    private Outcome follow(Plan plan, Course course) {
        Journal journal = new Journal(progress, plan);
        journal.started();
        String set = ApplySet.id(plan.app(), plan.namespace());
        Waiter waiter = new Waiter(cluster, time, journal, set, time.now().plus(options.timeout()));
        try {
            Waiter.Waited waited = course.follow(journal, waiter);
            Outcome.Result result = journal.hasProblems() || !(waited.isDone() || waited.timedOut())
                    ? Outcome.Result.FAILED
                    : waited.isDone() ? Outcome.Result.DONE : Outcome.Result.TIMED_OUT;
            return journal.finish(result, waited.unready());
        } catch (Interrupted | InterruptedException e) {
            Thread.currentThread().interrupt();
            return journal.finish(Outcome.Result.INTERRUPTED);
        } catch (GantryException e) {
            journal.problem(String.valueOf(e.getMessage()));
            return journal.finish(Outcome.Result.FAILED);
        }
    }

    /** The same plan, for what is there now. */
    private static Plan checked(Plan plan, Plan fresh) {
        if (!plan.sameAs(fresh)) {
            throw new GantryException(
                    "plan-outdated",
                    "The cluster changed since the plan was made: it would now be\n\n" + fresh
                            + "\nNothing was done. Plan again.");
        }
        return fresh;
    }
}
