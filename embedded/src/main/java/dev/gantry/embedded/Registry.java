package dev.gantry.embedded;

import dev.gantry.cluster.Deletion;
import dev.gantry.cluster.Patch;
import dev.gantry.cluster.Refusal;
import dev.gantry.cluster.ServedKind;
import dev.gantry.embedded.admission.Admission;
import dev.gantry.embedded.merge.Defaults;
import dev.gantry.embedded.merge.Merged;
import dev.gantry.embedded.merge.ServerSideApply;
import dev.gantry.embedded.object.Client;
import dev.gantry.embedded.object.Stored;
import dev.gantry.manifest.ObjectRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Stores objects as the API server does: filled in, admitted, checked, numbered, with the owners of their fields. */
final class Registry {
    private static final List<String> GIVEN = List.of(
            "uid",
            "creationTimestamp",
            "generation",
            "resourceVersion",
            "deletionTimestamp",
            "deletionGracePeriodSeconds");

    /** A client's 1 is a controller's 1, of whichever width each is held: what changes nothing is no new version. */
    private static final Comparator<JsonNode> ALIKE = (one, other) ->
            one.equals(other) || (one.isIntegralNumber() && other.isIntegralNumber() && one.asLong() == other.asLong())
                    ? 0
                    : 1;

    private final Store store;
    private final VirtualTime time;
    private final Identities identities;
    private final Modelled modelled;
    private final ServerSideApply merge;

    Registry(Store store, VirtualTime time, Identities identities, Modelled modelled) {
        this.modelled = modelled;
        this.merge = new ServerSideApply(modelled.schema());
        this.store = store;
        this.time = time;
        this.identities = identities;
    }

    ServedKind kind(ObjectRef ref) {
        return modelled.served().find(ref).orElseThrow(() -> Refusals.notServed(ref));
    }

    /** Makes an object that must not exist. */
    Stored create(ObjectNode tree, String manager, Client admitting) {
        return create(tree, manager, false, admitting);
    }

    Stored create(ObjectNode tree, String manager, boolean dryRun, Client admitting) {
        ObjectNode next = tree.deepCopy();
        ObjectRef ref = named(next);
        ServedKind kind = kind(ref);
        Validity.check(next);
        modelled.rules().check(next);
        if (store.get(ref).isPresent()) {
            throw Refusals.exists(kind, ref.name());
        }
        return add(next, Optional.empty(), manager, dryRun, admitting);
    }

    /** Server-side apply; tells whether it made the object. */
    Written apply(ObjectRef ref, ObjectNode applied, String manager, Patch how, Client admitting) {
        ServedKind kind = kind(ref);
        Optional<Stored> live = store.get(ref);
        JsonNode metadata = applied.path("metadata");
        live.ifPresent(found -> fence(kind, found, metadata));
        if (live.isEmpty() && metadata.has("uid")) {
            throw Refusals.precondition(
                    kind, ref.name(), "UID", metadata.path("uid").asString(""), "");
        }
        Merged merged =
                Applying.of(ref, () -> merge.apply(live.map(Stored::tree), applied, manager, how.force(), now()));
        if (live.isEmpty()) {
            Validity.check(merged.object());
            modelled.rules().check(merged.object());
            return new Written(add(merged.object(), Optional.of(manager), manager, how.dryRun(), admitting), true);
        }
        Identities.drop(live.get().tree(), merged.object());
        Validity.checkWhole(live.get(), merged.object());
        modelled.rules().check(live.get().tree(), merged.object());
        fill(merged.object());
        return new Written(replace(kind, live.get(), merged.object(), how.dryRun(), admitting), false);
    }

    /** Server-side apply of the status. */
    Stored applyStatus(Stored live, ObjectNode applied, String manager, Patch how) {
        fence(kind(live.ref()), live, applied.path("metadata"));
        Merged merged =
                Applying.of(live.ref(), () -> merge.applyStatus(live.tree(), applied, manager, how.force(), now()));
        if (!merged.changed()) {
            return live;
        }
        modelled.rules().check(live.tree(), merged.object());
        return how.dryRun() ? Stored.of(merged.object()) : put(merged.object());
    }

    /** Changes what is wanted of an object, in the name of a manager. */
    Stored update(Stored before, ObjectNode after, String manager, boolean dryRun, Client admitting) {
        return update(before, after, new Writing(manager, "", dryRun), admitting);
    }

    Stored update(Stored before, ObjectNode after, Writing how, Client admitting) {
        ServedKind kind = kind(before.ref());
        fence(kind, before, after.path("metadata"));
        JsonNode status = before.tree().get("status");
        if (modelled.hasOwnStatus(kind)) {
            if (status == null) {
                after.remove("status");
            } else {
                after.set("status", status);
            }
        }
        if (after.equals(ALIKE, before.tree())) {
            return before;
        }
        modelled.rules().check(before.tree(), after);
        fill(after); // before it is seen who wrote what: texts of a Secret become its data
        ObjectNode tracked =
                merge.track(managed(before, after), after, how.manager(), "Update", how.subresource(), now());
        return replace(kind, before, tracked, how.dryRun(), admitting);
    }

    /** What was, with the managers that a writer sends; who sends none means those that are there. */
    private static ObjectNode managed(Stored before, ObjectNode after) {
        JsonNode sent = after.path("metadata").path("managedFields");
        if (sent.isEmpty() || sent.equals(before.tree().path("metadata").path("managedFields"))) {
            return before.tree();
        }
        ObjectNode managed = before.sharing();
        boolean isReset = sent.size() == 1 && sent.path(0).isEmpty();
        ObjectNode metadata = managed.withObjectProperty("metadata");
        metadata.set("managedFields", isReset ? metadata.arrayNode() : sent);
        return managed;
    }

    /** Changes {@code status} and nothing else. */
    Stored updateStatus(Stored before, ObjectNode status, String manager, boolean dryRun) {
        if (status.equals(ALIKE, before.tree().path("status"))) {
            return before;
        }
        ObjectNode after = before.sharing();
        after.set("status", status);
        modelled.rules().check(before.tree(), after);
        ObjectNode tracked = merge.trackStatus(before.tree(), after, manager, now());
        return dryRun ? Stored.of(tracked) : put(tracked);
    }

    /** Deletes an object, at once or when its grace period and finalizers allow. */
    Deletion delete(Stored object, Deleting how) {
        return Removal.of(object, how, now())
                .map(after -> {
                    if (!how.dryRun() && !after.equals(object.tree())) {
                        put(generation(object, after));
                    }
                    return Deletion.PENDING;
                })
                .orElseGet(() -> {
                    if (!how.dryRun()) {
                        store.remove(object);
                    }
                    return Deletion.GONE;
                });
    }

    /** Lets an object go whatever its grace period says: a kubelet tells that the pod has ended. */
    void remove(Stored object) {
        if (object.tree().path("metadata").path("finalizers").isEmpty()) {
            store.remove(object);
        } else {
            ObjectNode after = object.sharing();
            after.withObjectProperty("metadata").put("deletionGracePeriodSeconds", 0);
            put(after);
        }
    }

    private Stored add(ObjectNode tree, Optional<String> applier, String manager, boolean dryRun, Client admitting) {
        ObjectRef ref = Stored.of(tree).ref();
        ServedKind kind = kind(ref);
        ObjectNode metadata = tree.withObjectProperty("metadata");
        metadata.remove("resourceVersion");
        metadata.put("uid", identities.uid());
        metadata.put("creationTimestamp", now().toString());
        if (Generation.isCounted(kind)) {
            metadata.put("generation", 1);
        }
        fill(tree);
        // What the server adds from here on is nobody's.
        ObjectNode owned = applier.isPresent()
                ? tree
                : merge.track(JsonNodeFactory.instance.objectNode(), tree, manager, "Update", "", now());
        identities.allocate(owned, store);
        JobSelector.fill(owned);
        MatchedLabelKeys.fill(owned);
        Admission.admit(owned, Optional.empty(), admitting);
        return dryRun ? Stored.of(owned) : put(owned);
    }

    private Stored replace(ServedKind kind, Stored before, ObjectNode after, boolean dryRun, Client admitting) {
        given(before.tree(), after);
        Identities.keep(before.tree(), after);
        if (after.equals(before.tree())) {
            return before;
        }
        Admission.admit(after, Optional.of(before), admitting);
        Validity.check(before.tree(), after);
        ObjectNode next = Generation.isCounted(kind) ? generation(before, after) : after;
        if (dryRun) {
            return Stored.of(next);
        }
        boolean released = before.isDeleting()
                && next.path("metadata").path("finalizers").isEmpty()
                && next.path("spec").path("finalizers").isEmpty()
                && next.path("metadata").path("deletionGracePeriodSeconds").asLong(0) == 0;
        if (released) {
            store.remove(before);
            return before;
        }
        return put(next);
    }

    /** What is said by nobody and has a default: of Kubernetes' own kinds, or by a definition. */
    private void fill(ObjectNode tree) {
        Defaults.fill(tree);
        modelled.schema().fill(tree);
    }

    /** What only the server gives stays as it was, whatever was sent. */
    private static void given(ObjectNode before, ObjectNode after) {
        ObjectNode metadata = after.withObjectProperty("metadata");
        for (String field : GIVEN) {
            JsonNode there = before.path("metadata").get(field);
            if (there == null) {
                metadata.remove(field);
            } else {
                metadata.set(field, there);
            }
        }
    }

    private static ObjectNode generation(Stored before, ObjectNode after) {
        if (before.generation() > 0 && Generation.differs(before.tree(), after)) {
            after.withObjectProperty("metadata").put("generation", before.generation() + 1);
        }
        return after;
    }

    private Stored put(ObjectNode tree) {
        Revision.number(tree, store.nextVersion());
        Stored stored = Stored.of(tree);
        store.put(stored);
        return stored;
    }

    /** Refuses where another object is meant, or an earlier state of it. */
    void fence(Stored found, JsonNode metadata) {
        fence(kind(found.ref()), found, metadata);
    }

    private static void fence(ServedKind kind, Stored found, JsonNode metadata) {
        String uid = metadata.path("uid").asString("");
        String version = metadata.path("resourceVersion").asString("");
        if (!uid.isEmpty() && !uid.equals(found.uid())) {
            throw Refusals.precondition(kind, found.name(), "UID", uid, found.uid());
        } else if (!version.isEmpty() && !version.equals(Long.toString(found.version()))) {
            throw Refusals.changed(kind, found.name());
        }
    }

    private ObjectRef named(ObjectNode tree) {
        ObjectNode metadata = tree.withObjectProperty("metadata");
        if (metadata.path("name").asString("").isEmpty()) {
            String prefix = metadata.path("generateName").asString("");
            if (prefix.isEmpty()) {
                throw Refusals.invalid(
                        Stored.of(tree).ref(),
                        List.of(new Refusal.Cause(
                                "FieldValueRequired",
                                "metadata.name",
                                "Required value: name or generateName is required")));
            }
            metadata.put("name", prefix + identities.suffix(5));
        }
        return Stored.of(tree).ref();
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** What was written. */
    record Written(Stored object, boolean created) {}
}
