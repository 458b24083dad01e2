package dev.gantry.apply;

import dev.gantry.cluster.Applied;
import dev.gantry.cluster.Cluster;
import dev.gantry.cluster.Patch;
import dev.gantry.cluster.Refusal;
import dev.gantry.plan.Change;
import dev.gantry.plan.ClientApply;
import dev.gantry.plan.Desired;
import dev.gantry.plan.Diff;
import dev.gantry.plan.ExcludedDefault;
import dev.gantry.plan.FieldChange;
import dev.gantry.plan.Live;
import dev.gantry.plan.Overlay;
import dev.gantry.plan.Owned;
import dev.gantry.plan.UnknownFields;
import dev.gantry.problem.Problem;
import dev.gantry.status.Readiness;
import dev.gantry.status.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds out what applying an object would do: by what is known of it, else by asking the server in a dry run. */
final class Predictor {
    private static final int TRIES = 10;

    private final Cluster cluster;
    private final DesiredKinds kinds;
    private final Ownership ownership;
    private final Obstacles obstacles;
    private final boolean takeOver;
    private final Set<String> newNamespaces;
    private final Map<String, JsonNode> schemas = new ConcurrentHashMap<>();

    /**
     * Predicts for one plan.
     *
     * @param newNamespaces the namespaces that do not exist yet and will be made
     */
    Predictor(
            Cluster cluster,
            DesiredKinds kinds,
            Ownership ownership,
            Obstacles obstacles,
            boolean takeOver,
            Set<String> newNamespaces) {
        this.cluster = cluster;
        this.kinds = kinds;
        this.ownership = ownership;
        this.obstacles = obstacles;
        this.takeOver = takeOver;
        this.newNamespaces = newNamespaces;
    }

    /** What applying {@code desired} would do, given the member of that name if there is one. */
    Prediction predict(Desired desired, Optional<ObjectNode> member) {
        if (member.isPresent() && Owned.covers(ApplySet.MANAGER, desired, member.get())) {
            return isTerminating(member.get())
                    ? Prediction.refused(obstacles.terminating(desired.ref(), member.get()))
                    : Prediction.of(unchanged(desired, member.get()));
        } else if (!kinds.isServed(desired)) {
            return Prediction.of(new Change.Create(desired));
        } else if (desired.ref().namespace().filter(newNamespaces::contains).isPresent()) {
            return unasked(desired);
        }
        return ask(desired, member);
    }

    /** Where the namespace does not exist yet, a dry run is not possible, but the server's schema can be read. */
    private Prediction unasked(Desired desired) {
        List<String> unknown = unknownFields(desired);
        return unknown.isEmpty()
                ? Prediction.of(new Change.Create(desired))
                : Prediction.refused(obstacles.fieldsUnknown(desired.ref(), unknown));
    }

    private List<String> unknownFields(Desired desired) {
        JsonNode schema = schemas.computeIfAbsent(desired.ref().apiVersion(), this::schema);
        return UnknownFields.of(desired.tree(), schema);
    }

    private JsonNode schema(String apiVersion) {
        try {
            return cluster.openApi(apiVersion);
        } catch (Refusal refusal) {
            // An aggregated API need not have one; the server will check at the apply.
            return MissingNode.getInstance();
        }
    }

    /** A status that moves between what is read and what is shown to the server is no reason to give up. */
    private Prediction ask(Desired desired, Optional<ObjectNode> member) {
        Optional<ObjectNode> there = member;
        for (int tries = 1; ; tries++) {
            try {
                return askOnce(desired, there);
            } catch (Refusal refusal) {
                if (!isMoved(refusal) || tries == TRIES) {
                    return Prediction.refused(obstacles.refused(desired, refusal, there.isPresent()));
                }
                there = there.isPresent() ? cluster.get(desired.ref()) : there;
            }
        }
    }

    private static boolean isMoved(Refusal refusal) {
        return refusal.status() == 409 && !refusal.isFieldConflict();
    }

    private Prediction askOnce(Desired desired, Optional<ObjectNode> member) {
        try {
            Applied answer = cluster.apply(desired.ref(), bytes(desired), Patch.DRY_RUN);
            if (answer.created()) {
                return Prediction.of(new Change.Create(desired)).warnings(answer.warnings());
            }
            Optional<ObjectNode> live = member.or(() -> cluster.get(desired.ref()));
            return live.map(found -> update(desired, found, answer.object(), new Conflicts(List.of()))
                            .warnings(answer.warnings()))
                    .orElseGet(() -> Prediction.of(new Change.Create(desired)));
        } catch (Refusal refusal) {
            if (isMoved(refusal)) {
                throw refusal;
            }
            return refused(desired, member, refusal);
        }
    }

    private Prediction refused(Desired desired, Optional<ObjectNode> member, Refusal refusal) {
        if (refusal.status() == 404) {
            return Prediction.refused(obstacles.namespaceMissing(desired.ref()));
        } else if (refusal.status() == 403) {
            return Prediction.refused(obstacles.refused(desired, refusal, member.isPresent()));
        }
        Optional<ObjectNode> live = member.or(() -> cluster.get(desired.ref()));
        Optional<Problem> foreign = live.flatMap(found -> ownership.obstacle(desired.ref(), found));
        if (foreign.isPresent()) {
            return Prediction.refused(foreign.get());
        } else if (refusal.isFieldConflict() && live.isPresent()) {
            Conflicts all = new Conflicts(refusal.causes());
            Conflicts conflicts =
                    ClientApply.owns(live.get(), ApplySet.MANAGER) ? all.without(ClientApply.MANAGER) : all;
            return takeOver || conflicts.isEmpty()
                    ? takeOver(desired, live.get(), conflicts)
                    : Prediction.refused(
                            conflicts.problems(desired, live.get(), obstacles).toArray(Problem[]::new));
        }
        Optional<Prediction> workedOut =
                live.flatMap(found -> workedOut(desired, found, refusal, new Conflicts(List.of())));
        if (workedOut.isPresent()) {
            return workedOut.get();
        }
        if (refusal.isOfObject() && kinds.isRedefined(desired, cluster)) {
            return redefined(desired, live);
        }
        // The server names the first unknown field only.
        List<String> unknown = refusal.isOfObject() ? unknownFields(desired) : List.of();
        return Prediction.refused(
                unknown.isEmpty()
                        ? obstacles.refused(desired, refusal, live.isPresent())
                        : obstacles.fieldsUnknown(desired.ref(), unknown));
    }

    /** The server still knows the kind as it was; by the time the object is written it will know what the manifest says of it. */
    private Prediction redefined(Desired desired, Optional<ObjectNode> live) {
        if (live.isEmpty()) {
            return Prediction.of(new Change.Create(desired));
        } else if (isTerminating(live.get())) {
            return Prediction.refused(obstacles.terminating(desired.ref(), live.get()));
        }
        ObjectNode then = Overlay.of(live.get(), desired, ApplySet.MANAGER);
        List<FieldChange> fields = Diff.between(live.get(), then);
        return Prediction.of(new Change.Update(desired, Live.of(live.get()), fields, !ownership.isMember(live.get())));
    }

    private Prediction takeOver(Desired desired, ObjectNode live, Conflicts conflicts) {
        try {
            Applied forced = cluster.apply(desired.ref(), bytes(desired), Patch.DRY_RUN.force(true));
            return update(desired, live, forced.object(), conflicts).warnings(forced.warnings());
        } catch (Refusal refusal) {
            if (isMoved(refusal)) {
                throw refusal;
            }
            return workedOut(desired, live, refusal, conflicts)
                    .orElseGet(() -> Prediction.refused(obstacles.refused(desired, refusal, true)));
        }
    }

    /**
     * A dry run cannot tell what an apply does after fields were handed over that are in its way. What will be is worked out here
     * then, and shown to the server; empty where nothing is to be handed over.
     */
    private Optional<Prediction> workedOut(Desired desired, ObjectNode live, Refusal refusal, Conflicts taken) {
        boolean fromClient = ClientApply.owns(live, ApplySet.MANAGER);
        Optional<ExcludedDefault> excluded = ExcludedDefault.of(desired, live, ApplySet.MANAGER);
        if (refusal.status() != 422 || !(fromClient || excluded.isPresent())) {
            return Optional.empty();
        }
        ObjectNode left = fromClient ? ClientApply.released(live, live, desired) : live.deepCopy();
        excluded.ifPresent(it -> it.leave(left));
        try {
            ObjectNode then = Overlay.of(left, desired);
            then.withObjectProperty("metadata")
                    .put("resourceVersion", Live.of(live).resourceVersion());
            byte[] json = then.toString().getBytes(StandardCharsets.UTF_8);
            return Optional.of(update(desired, live, cluster.update(desired.ref(), json, true), taken));
        } catch (Refusal again) {
            if (isMoved(again)) {
                throw again;
            }
            return Optional.of(Prediction.refused(obstacles.refused(desired, again, true)));
        }
    }

    private Prediction update(Desired desired, ObjectNode live, ObjectNode predicted, Conflicts taken) {
        Optional<Problem> foreign = ownership.obstacle(desired.ref(), live);
        if (foreign.isPresent()) {
            return Prediction.refused(foreign.get());
        } else if (isTerminating(live)) {
            return Prediction.refused(obstacles.terminating(desired.ref(), live));
        }
        ObjectNode then = ClientApply.owns(live, ApplySet.MANAGER) ? handedOver(desired, live, predicted) : predicted;
        List<FieldChange> fields = taken.mark(Diff.between(live, then), live, then);
        boolean sameOwner = ownedFields(live).equals(ownedFields(predicted));
        return Prediction.of(
                fields.isEmpty() && sameOwner
                        ? unchanged(desired, live)
                        : new Change.Update(desired, Live.of(live), fields, !ownership.isMember(live)));
    }

    /** What will be when Gantry has taken the place of kubectl, defaults filled in by the server. */
    private ObjectNode handedOver(Desired desired, ObjectNode live, ObjectNode predicted) {
        ObjectNode left = ClientApply.released(predicted, live, desired);
        left.withObjectProperty("metadata").put("resourceVersion", Live.of(live).resourceVersion());
        return cluster.update(desired.ref(), left.toString().getBytes(StandardCharsets.UTF_8), true);
    }

    private static Change unchanged(Desired desired, ObjectNode live) {
        return new Change.Unchanged(desired.ref(), Readiness.of(live) instanceof Status.Ready);
    }

    private static JsonNode ownedFields(ObjectNode object) {
        return Owned.fields(ApplySet.MANAGER, object)
                .map(entry -> entry.path("fieldsV1"))
                .orElse(MissingNode.getInstance());
    }

    private static boolean isTerminating(ObjectNode live) {
        return live.path("metadata").has("deletionTimestamp");
    }

    private static byte[] bytes(Desired desired) {
        return desired.tree().toString().getBytes(StandardCharsets.UTF_8);
    }
}
