package dev.gantry.apply;

import dev.gantry.cluster.Interrupted;
import dev.gantry.plan.Change;
import dev.gantry.plan.Intent;
import dev.gantry.problem.GantryException;
import dev.gantry.rollout.Observation;
import dev.gantry.rollout.Rollout;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Carries out the upgrade of one Deployment in steps: its stand-in shows first that the new version is good. Where it is not, all
 * calls that were turned to it are turned back, and the rest is left for somebody to look at.
 */
final class SteppedUpgrade {
    /** Between two looks at what an analysis decides by. */
    private static final Duration GLANCE = Duration.ofSeconds(5);

    private final Work work;
    private final Change.Update first;
    private final StandIn standIn;
    private final Predicate<Change> write;
    private final Predicate<Observation> analysis;

    /**
     * One upgrade.
     *
     * @param beside the change of the second Deployment
     * @param write writes the change of the first, and tells whether that was taken
     */
    SteppedUpgrade(Work work, Change.Update first, Change beside, Predicate<Change> write) {
        this.work = work;
        this.first = first;
        this.standIn =
                new StandIn(work.cluster(), first.desired(), beside.applies().orElseThrow(), Writer.takesOver(beside));
        this.write = write;
        this.analysis = work.options().analyses().getOrDefault(first.ref().name(), seen -> true);
    }

    /** Done when the first Deployment runs the new version and the stand-in is at rest; otherwise what was not as it should be. */
    Waiter.Waited run(Rollout rollout) throws InterruptedException {
        try {
            int instances = standIn.instancesOfFirst();
            if (instances == 0) {
                return replace(); // there is nothing to stand beside
            }
            return rollout instanceof Rollout.Canary canary
                    ? canary(canary.steps(), instances)
                    : blueGreen(((Rollout.BlueGreen) rollout).keepOldFor(), instances);
        } catch (Interrupted e) {
            throw e;
        } catch (GantryException e) {
            work.journal().refused(standIn.ref(), e);
            return Waiter.Waited.DONE;
        }
    }

    private Waiter.Waited canary(List<Rollout.Step> steps, int ofFirst) throws InterruptedException {
        for (int i = 0; i < steps.size(); i++) {
            Rollout.Step step = steps.get(i);
            int instances = step.instances(ofFirst);
            tell("step " + (i + 1) + " of " + steps.size() + ": " + instances + " of the new version beside " + ofFirst
                    + ", for " + step.pause().toSeconds() + " s");
            Waiter.Waited ready = scale(instances);
            Waiter.Waited held = ready.isDone() ? hold(instances, step.pause()) : ready;
            if (!held.isDone()) {
                return held;
            }
        }
        Waiter.Waited replaced = replace();
        return isThrough(replaced) ? scale(0) : replaced;
    }

    private Waiter.Waited blueGreen(Duration keepOldFor, int instances) throws InterruptedException {
        Callers callers = Callers.of(
                work.cluster(), (Intent.Apply) work.plan().intent(), first.ref().name());
        tell(instances + " of the new version start beside the old ones");
        Waiter.Waited ready = scale(instances);
        if (ready.isDone()) {
            ready = hold(instances, Duration.ZERO);
        }
        if (!ready.isDone()) {
            return ready;
        }
        work.lock().check();
        tell("calls go to the new version; the old one waits for " + keepOldFor.toSeconds() + " s");
        Waiter.Waited held;
        boolean replaces;
        try {
            callers.turnTo(standIn.ref().name());
            held = hold(instances, keepOldFor);
            replaces = held.isDone() && write.test(first);
        } catch (Interrupted e) {
            throw e;
        } catch (GantryException e) {
            turnBack(callers);
            throw e;
        }
        if (!replaces) {
            turnBack(callers);
            return held;
        }
        Waiter.Waited replaced = work.waiter().untilReady(List.of(first.ref()));
        if (!isThrough(replaced)) {
            return replaced;
        }
        work.lock().check();
        callers.turnTo(first.ref().name());
        return scale(0);
    }

    /** Nothing of the first Deployment was touched yet. */
    private void turnBack(Callers callers) {
        try {
            work.lock().check();
            callers.turnTo(first.ref().name());
        } catch (Interrupted e) {
            throw e;
        } catch (GantryException e) {
            work.journal()
                    .problem("Calls still go to " + standIn.ref() + ", since they could not be turned back: "
                            + e.getMessage());
        }
    }

    private Waiter.Waited scale(int instances) throws InterruptedException {
        work.lock().check();
        standIn.scale(instances);
        return work.waiter().untilReady(List.of(standIn.ref()));
    }

    /** Looks on for a while; done if the new version was good, and all of it ready, to the end. */
    private Waiter.Waited hold(int instances, Duration pause) throws InterruptedException {
        Instant began = work.time().now();
        work.waiter().extend(pause);
        while (true) {
            Duration elapsed = Duration.between(began, work.time().now());
            Observation seen = standIn.observe(instances, elapsed);
            if (!isGood(seen)) {
                return bad(seen);
            }
            if (seen.ready() < instances) {
                Waiter.Waited ready = work.waiter().untilReady(List.of(standIn.ref()));
                if (!ready.isDone()) {
                    return ready;
                }
            }
            Duration left = pause.minus(elapsed);
            if (left.isZero() || left.isNegative()) {
                return Waiter.Waited.DONE;
            }
            work.time().sleep(left.compareTo(GLANCE) < 0 ? left : GLANCE);
        }
    }

    /** A function of a user's that fails has not found the version good. */
    private boolean isGood(Observation seen) {
        try {
            return analysis.test(seen);
        } catch (RuntimeException e) {
            work.journal().problem("The analysis of " + first.ref() + " failed itself: " + e);
            return false;
        }
    }

    private Waiter.Waited bad(Observation seen) {
        String name = Trees.annotations(first.desired().tree()).getOrDefault(Rollout.ANALYSIS, "the analysis");
        ObjectStatus status = Judge.status(
                first.ref(),
                ObjectStatus.State.FAILED,
                "\"" + name + "\" did not hold after " + seen.elapsed().toSeconds() + " s: of " + seen.instances()
                        + " instances of the new version " + seen.ready() + " ready, " + seen.restarts()
                        + " restarts",
                List.of());
        work.journal().status(status);
        return new Waiter.Waited(List.of(status), false);
    }

    private Waiter.Waited replace() throws InterruptedException {
        return write.test(first) ? work.waiter().untilReady(List.of(first.ref())) : Waiter.Waited.DONE;
    }

    private boolean isThrough(Waiter.Waited waited) {
        return waited.isDone() && !work.journal().hasProblems();
    }

    private void tell(String words) {
        work.journal().status(Judge.status(first.ref(), ObjectStatus.State.IN_PROGRESS, words, List.of()));
    }
}
