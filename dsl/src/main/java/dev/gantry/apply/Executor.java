package dev.gantry.apply;

import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Interrupted;
import dev.gantry.plan.Intent;
import dev.gantry.plan.Plan;
import dev.gantry.problem.GantryException;
import dev.gantry.time.Time;
import java.util.function.Supplier;

/** Carries out one plan and says how it ended. */
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

    /** Does what the plan says; with {@code anew} it is checked first, if the options want it. */
    Outcome run(Plan plan, Supplier<Plan> anew) {
        if (options.rechecks()) {
            check(plan, anew.get());
        }
        Journal journal = new Journal(progress, plan);
        journal.started();
        try {
            Waiter.Waited waited = carryOut(plan, journal);
            Outcome.Result result = journal.hasProblems() || !(waited.isDone() || waited.timedOut())
                    ? Outcome.Result.FAILED
                    : waited.isDone() ? Outcome.Result.DONE : Outcome.Result.TIMED_OUT;
            return journal.finish(result, waited.unready());
        } catch (Interrupted | InterruptedException e) {
            // Cleared by now, and to be seen by whoever called.
            Thread.currentThread().interrupt();
            return journal.finish(Outcome.Result.INTERRUPTED, journal.unready());
        } catch (GantryException e) {
            journal.problem(String.valueOf(e.getMessage()));
            return journal.finish(Outcome.Result.FAILED, journal.unready());
        }
    }

    private Waiter.Waited carryOut(Plan plan, Journal journal) throws InterruptedException {
        String set = ApplySet.id(plan.app(), plan.namespace());
        Waiter waiter = new Waiter(cluster, time, journal, set, time.now().plus(options.timeout()));
        return plan.intent() instanceof Intent.Destroy
                ? new Destroying(cluster, plan, journal, waiter, options).run()
                : new Applying(cluster, time, plan, journal, waiter, options).run();
    }

    private static void check(Plan plan, Plan fresh) {
        if (!plan.sameAs(fresh)) {
            throw new GantryException(
                    "plan-outdated",
                    "The cluster changed since the plan was made: it would now be\n\n" + fresh
                            + "\nNothing was done. Plan again.");
        }
    }
}
