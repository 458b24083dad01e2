package dev.gantry.apply;

import dev.gantry.manifest.ObjectRef;
import dev.gantry.manifest.Wave;
import dev.gantry.plan.Change;
import dev.gantry.plan.Intent;
import dev.gantry.plan.Plan;
import dev.gantry.rollout.Rollout;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What becomes of an app whose upgrade failed, by the policies of its workloads. */
final class OnFailure {
    private OnFailure() {}

    /**
     * Whether the app is to return to the release before. The workloads that failed decide; where none of them did, but a job,
     * say, or a refused object, those that were to be changed.
     */
    static boolean isReturn(Plan plan, Outcome outcome) {
        boolean failed = outcome.result() == Outcome.Result.FAILED || outcome.result() == Outcome.Result.TIMED_OUT;
        if (!failed
                || !(plan.intent() instanceof Intent.Apply apply)
                || apply.returnsTo().isPresent()) {
            return false;
        }
        Set<ObjectRef> holding = new HashSet<>();
        Set<ObjectRef> returning = new HashSet<>();
        for (Change change : plan.changes()) {
            change.applies().filter(it -> it.wave() == Wave.WORKLOADS).ifPresent(it -> {
                String policy = Trees.annotations(it.tree()).getOrDefault(Rollout.ON_FAILURE, "");
                (policy.equals(Rollout.ROLL_BACK) ? returning : holding).add(it.ref());
            });
        }
        List<ObjectRef> culprits = culprits(outcome);
        if (culprits.stream().anyMatch(returning::contains)) {
            return true;
        }
        boolean heldOnly = culprits.stream().anyMatch(ref -> holding.contains(ref) && isService(ref));
        return !heldOnly && !returning.isEmpty();
    }

    /** Jobs have no policy: what waits for them has. */
    private static boolean isService(ObjectRef ref) {
        return ApplySet.groupKind(ref).endsWith(".apps");
    }

    /** What failed; where only time ran out, all that it was not enough for. */
    private static List<ObjectRef> culprits(Outcome outcome) {
        boolean late = outcome.result() == Outcome.Result.TIMED_OUT;
        return outcome.unready().stream()
                .filter(status -> late || status.state() == ObjectStatus.State.FAILED)
                .map(ObjectStatus::ref)
                .toList();
    }
}
