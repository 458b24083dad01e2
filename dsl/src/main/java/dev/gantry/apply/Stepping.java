package dev.gantry.apply;

import dev.gantry.plan.Change;
import dev.gantry.plan.Plan;
import dev.gantry.problem.GantryException;
import dev.gantry.rollout.Rollout;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Which changes of a plan are made in steps, and which belong to one that is. */
final class Stepping {
    private final Map<String, Change.Update> firsts = new TreeMap<>();
    private final Map<String, Change> standIns = new TreeMap<>();

    Stepping(Plan plan) {
        for (Change.Update update : inSteps(plan)) {
            firsts.put("deployment/" + update.ref().name(), update);
        }
        for (Change change : plan.changes()) {
            change.applies()
                    .map(it -> Trees.annotations(it.tree()).getOrDefault(Rollout.STAND_IN_FOR, ""))
                    .filter(firsts::containsKey)
                    .ifPresent(first -> standIns.put(first, change));
        }
        // Somebody may have cut the second Deployment away; what has none is upgraded as any other.
        firsts.keySet().retainAll(standIns.keySet());
    }

    /**
     * Refuses what cannot be done; to be asked before anything is written.
     *
     * @throws GantryException {@code analysis-missing} where nobody said what decides, {@code steps-unwatched} where nothing is
     *     waited for
     */
    static void check(Plan plan, ApplyOptions options) {
        inSteps(plan).forEach(update -> check(update, options));
    }

    private static List<Change.Update> inSteps(Plan plan) {
        return plan.goesForward()
                ? plan.all(Change.Update.class).stream()
                        .filter(update -> update.steps().isPresent())
                        .toList()
                : List.of();
    }

    private static void check(Change.Update update, ApplyOptions options) {
        if (!options.waits()) {
            throw new GantryException(
                    "steps-unwatched",
                    update.ref()
                            + " is upgraded in steps, each of which begins when the one before is through, and this"
                            + " apply is to wait for nothing. Let it wait, or give the service another upgrade.");
        }
        String name = Trees.annotations(update.desired().tree()).getOrDefault(Rollout.ANALYSIS, "");
        if (!name.isEmpty() && !options.analyses().containsKey(update.ref().name())) {
            throw new GantryException(
                    "analysis-missing",
                    update.ref() + " goes on only while \"" + name + "\" holds, and the function that decides it is not"
                            + " in the manifest. Apply from the program that defines it, or hand it over:"
                            + " ApplyOptions.DEFAULT.analyses(app.analyses()).");
        }
    }

    /** Whether a change is made by an upgrade in steps and not by itself. */
    boolean takes(Change change) {
        return standIns.containsValue(change) || firsts.containsValue(change);
    }

    /** Whether a change is that of a first Deployment, which its upgrade in steps makes. */
    boolean begins(Change change) {
        return firsts.containsValue(change);
    }

    /** The change of the second Deployment that goes with that of a first. */
    Change standIn(Change.Update first) {
        return Objects.requireNonNull(standIns.get("deployment/" + first.ref().name()));
    }
}
