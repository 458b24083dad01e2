package dev.gantry.apply;

import dev.gantry.cluster.Applied;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Interrupted;
import dev.gantry.cluster.Patch;
import dev.gantry.cluster.Refusal;
import dev.gantry.manifest.ObjectRef;
import dev.gantry.plan.Change;
import dev.gantry.plan.Desired;
import dev.gantry.plan.Diff;
import dev.gantry.plan.FieldChange;
import dev.gantry.plan.Live;
import dev.gantry.plan.Plan;
import dev.gantry.problem.GantryException;
import dev.gantry.time.Time;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Writes one object as planned, and refuses if that would no longer do what the plan said. */
final class Writer {
    /** A status that moves at every try is no reason to give up soon. */
    private static final int TRIES = 10;

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int PAUSES = 50;

    private final Cluster cluster;
    private final Time time;
    private final Set<String> redefined;

    /** @param plan of which the changes are; it may change definitions, too */
    Writer(Cluster cluster, Time time, Plan plan) {
        this.cluster = cluster;
        this.time = time;
        this.redefined = plan.all(Change.Update.class).stream()
                .filter(update -> update.ref().kind().equals("CustomResourceDefinition"))
                .map(update -> update.desired().tree().path("spec"))
                .map(spec -> spec.path("names").path("kind").asString("") + "."
                        + spec.path("group").asString(""))
                .collect(Collectors.toSet());
    }

    /** The object as it is then. */
    ObjectNode write(Change change) {
        if (change instanceof Change.Update update) {
            return update(update);
        } else if (change instanceof Change.Create create) {
            return create(create);
        }
        throw new IllegalArgumentException(change.ref() + " is not to be written");
    }

    private ObjectNode create(Change.Create create) {
        for (int pauses = 0; ; pauses++) {
            try {
                return cluster.apply(create.ref(), bytes(create.desired().tree()), Patch.APPLY)
                        .object();
            } catch (Refusal refusal) {
                pause(create.ref(), refusal, pauses);
            }
        }
    }

    /**
     * Before another try. A new namespace gets its service account a moment after it was made, and no pod before; and a server
     * knows a definition as it is now a moment after it was written.
     *
     * @throws Refusal that one, where another try is in vain
     */
    private void pause(ObjectRef ref, Refusal refusal, int pauses) {
        boolean withoutAccount = refusal.status() == 403
                && ref.kind().equals("Pod")
                && String.valueOf(refusal.getMessage()).contains("serviceaccount \"default\" not found");
        boolean ofOldDefinition = refusal.isOfObject() && redefined.contains(ApplySet.groupKind(ref));
        if (!(withoutAccount || ofOldDefinition) || pauses == PAUSES) {
            throw refusal;
        }
        try {
            time.sleep(PAUSE);
        } catch (InterruptedException e) {
            throw new Interrupted(e);
        }
    }

    /** Fenced by uid and resourceVersion: it changes the object that was planned for, in the state that was. */
    private ObjectNode update(Change.Update update) {
        Live handedOver = update.adopted() ? FieldOwners.handOver(cluster, update, update.live()) : update.live();
        Live live = FieldOwners.claim(cluster, update, handedOver);
        Patch patch = Patch.APPLY.force(takesOver(update));
        int pauses = 0;
        for (int tries = 1; ; tries++) {
            try {
                return cluster.apply(update.ref(), fenced(update.desired(), live), patch)
                        .object();
            } catch (Refusal refusal) {
                if (refusal.status() != 409) {
                    pause(update.ref(), refusal, pauses++);
                    continue;
                }
                if (refusal.isFieldConflict() || tries >= TRIES) {
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
