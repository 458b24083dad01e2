package dev.gantry.apply;

import dev.gantry.cluster.Applied;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Patch;
import dev.gantry.cluster.Refusal;
import dev.gantry.plan.Change;
import dev.gantry.plan.Desired;
import dev.gantry.plan.Diff;
import dev.gantry.plan.FieldChange;
import dev.gantry.plan.Live;
import dev.gantry.problem.GantryException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Writes one object as planned, and refuses if that would no longer do what the plan said. */
final class Writer {
    /** A status that moves at every try is no reason to give up soon. */
    private static final int TRIES = 10;

    private final Cluster cluster;

    Writer(Cluster cluster) {
        this.cluster = cluster;
    }

    /** The object as it is then. */
    ObjectNode write(Change change) {
        if (change instanceof Change.Update update) {
            return update(update);
        } else if (change instanceof Change.Create create) {
            return cluster.apply(create.ref(), bytes(create.desired().tree()), Patch.APPLY)
                    .object();
        }
        throw new IllegalArgumentException(change.ref() + " is not to be written");
    }

    /** Fenced by uid and resourceVersion: it changes the object that was planned for, in the state that was. */
    private ObjectNode update(Change.Update update) {
        Live live = update.adopted() ? HandOver.of(cluster, update.ref(), update.live()) : update.live();
        Patch patch = Patch.APPLY.force(takesOver(update));
        for (int tries = 1; ; tries++) {
            try {
                return cluster.apply(update.ref(), fenced(update.desired(), live), patch)
                        .object();
            } catch (Refusal refusal) {
                if (refusal.status() != 409 || refusal.isFieldConflict() || tries == TRIES) {
                    throw refusal;
                }
                live = sameChange(update).orElseThrow(() -> outdated(update));
            }
        }
    }

    /** The present state, if from there the change would still be the planned one: most moves are of the status only. */
    private Optional<Live> sameChange(Change.Update update) {
        Optional<ObjectNode> live = cluster.get(update.ref())
                .filter(found -> Live.of(found).uid().equals(update.live().uid()));
        if (live.isEmpty()) {
            return Optional.empty();
        }
        Patch dryRun = Patch.DRY_RUN.force(takesOver(update));
        Applied predicted = cluster.apply(update.ref(), bytes(update.desired().tree()), dryRun);
        List<FieldChange> left = Diff.between(live.get(), predicted.object());
        // Nothing is left where the answer to an earlier try was lost: what was planned is there.
        boolean same = left.isEmpty() || new Unmarked(update.fields()).equals(new Unmarked(left));
        return same ? live.map(Live::of) : Optional.empty();
    }

    private static GantryException outdated(Change.Update update) {
        return new GantryException(
                "plan-outdated",
                update.ref().qualified() + " was changed by somebody else since the plan was made. Plan again.");
    }

    /** Whether the plan says that fields of others are taken over. */
    static boolean takesOver(Change change) {
        return change instanceof Change.Update update
                && update.fields().stream().anyMatch(field -> field.takenFrom().isPresent());
    }

    private static byte[] fenced(Desired desired, Live live) {
        ObjectNode tree = desired.tree().deepCopy();
        tree.withObjectProperty("metadata").put("uid", live.uid()).put("resourceVersion", live.resourceVersion());
        return bytes(tree);
    }

    private static byte[] bytes(ObjectNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }
}
