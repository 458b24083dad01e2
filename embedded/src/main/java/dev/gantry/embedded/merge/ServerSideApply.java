package dev.gantry.embedded.merge;

import dev.gantry.embedded.merge.Managers.Manager;
import dev.gantry.embedded.object.Sharing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Merges what managers apply, and keeps account of who owns which field. */
public final class ServerSideApply {
    /** Who stands for all that wrote before anybody kept account. */
    private static final String NOBODY = "before-first-apply";

    /** What is written through its own subresource, so that nobody owns it who wrote the object. */
    private static final String STATUS = "f:status";

    private final KubernetesSchema schema;

    /** By the types of this schema. */
    public ServerSideApply(KubernetesSchema schema) {
        this.schema = schema;
    }

    /**
     * What comes of an apply.
     *
     * @param live the object as it is, if there is one
     * @param applied what the manager wants to be so
     * @param manager who applies
     * @param force whether fields of others are taken over
     * @throws FieldConflict where fields of others would change, without {@code force}
     * @throws InvalidApply where a field is unknown or of another type, or two items of a list are the same one
     */
    public Merged apply(Optional<ObjectNode> live, ObjectNode applied, String manager, boolean force, Instant now) {
        ObjectNode said = applied.deepCopy();
        said.withObjectProperty("metadata").remove("managedFields");
        Validation.check(type(said), said);
        return apply(live, said, new Manager(manager, "Apply", apiVersion(said), ""), force, now);
    }

    /**
     * As {@link #apply}, through the subresource of the status, of which alone is taken.
     *
     * @param live the object as it is
     */
    public Merged applyStatus(ObjectNode live, ObjectNode applied, String manager, boolean force, Instant now) {
        ObjectNode said = live.objectNode();
        said.put("apiVersion", apiVersion(applied)).set("kind", applied.path("kind"));
        said.putObject("metadata");
        if (applied.has("status")) {
            said.set("status", applied.path("status").deepCopy());
        }
        Validation.check(type(said), said);
        return apply(Optional.of(live), said, new Manager(manager, "Apply", apiVersion(said), "status"), force, now);
    }

    private Merged apply(Optional<ObjectNode> live, ObjectNode said, Manager self, boolean force, Instant now) {
        Type type = type(said);
        boolean isStatus = !self.subresource().isEmpty();
        ObjectNode before = live.orElseGet(JsonNodeFactory.instance::objectNode);
        Managers managers = Managers.of(before);
        boolean isFirst = live.isPresent() && managers.isEmpty();
        if (isFirst) {
            Manager nobody = new Manager(NOBODY, "Update", apiVersion(before), "");
            managers = tracked(JsonNodeFactory.instance.objectNode(), before, nobody, now);
        }
        FieldSet last = managers.fields(self).copy();
        FieldSet whole = Ownable.of(type, said);
        FieldSet own = Managers.withoutGiven(whole.copy());
        if (!isStatus) {
            own.remove(STATUS);
        }
        if (live.isPresent() && !isStatus) {
            said.remove("status");
        }
        ObjectNode bare = before.deepCopy();
        if (bare.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove("managedFields");
        }
        ObjectNode merged = (ObjectNode) Merging.merged(type, bare, said);
        managers.set(self, own);
        whole.addAll(managers.union());
        Merging.prune(type, merged, last, whole);
        Comparison comparison = Comparison.of(type, bare, merged);
        dropNulls(merged);
        settle(managers, self, comparison, force);
        boolean sameObject = live.isPresent() && Comparison.isSame(merged, bare);
        if (sameObject && last.equals(own) && !isFirst) {
            return new Merged(before.deepCopy(), false);
        } else if (!sameObject) {
            managers.touch(self, now);
        }
        managers.write(merged);
        return new Merged(merged, true);
    }

    /** Takes from others what this manager changes; or refuses. */
    private static void settle(Managers managers, Manager self, Comparison comparison, boolean force) {
        Map<Manager, FieldSet> conflicts = new LinkedHashMap<>();
        for (Manager other : managers.inOrder()) {
            if (!other.equals(self)) {
                FieldSet both = managers.fields(other).common(comparison.changed());
                if (!both.isEmpty()) {
                    conflicts.put(other, both);
                }
            }
        }
        if (!force && !conflicts.isEmpty()) {
            throw FieldConflict.of(conflicts);
        }
        conflicts.forEach(managers::take);
        for (Manager other : managers.inOrder()) {
            if (!other.equals(self)) {
                managers.take(other, comparison.removed());
            }
        }
    }

    /**
     * An object that was written in another way than by an apply, with its managers then: who changed a field owns it.
     *
     * @param before the object as it was; empty if it is new
     * @param after as it is to be; shared, but for its metadata, by what is given back
     * @param operation {@code Update}
     * @param subresource through which it was written; may be empty
     */
    public ObjectNode track(
            ObjectNode before, ObjectNode after, String manager, String operation, String subresource, Instant now) {
        Manager self = new Manager(manager, operation, apiVersion(after), subresource);
        ObjectNode tracked = Sharing.copy(after);
        // Nobody keeps account of what nobody did from the start.
        if (before.isEmpty() || !Managers.of(before).isEmpty()) {
            tracked(before, after, self, now).write(tracked);
        }
        return tracked;
    }

    private Managers tracked(ObjectNode before, ObjectNode after, Manager self, Instant now) {
        Comparison comparison =
                Comparison.of(type(after), withoutManagers(before), withoutNulls(before, withoutManagers(after)));
        FieldSet changed = Managers.withoutGiven(comparison.changed());
        if (self.subresource().isEmpty()) {
            changed.remove(STATUS);
        }
        Managers managers = Managers.of(before);
        note(managers, changed, comparison.removed(), self, now);
        return managers;
    }

    /**
     * As {@link #track}, of a write that changes nothing but {@code status}.
     *
     * @param after given its managers, in place
     */
    public ObjectNode trackStatus(ObjectNode before, ObjectNode after, String manager, Instant now) {
        Type status = type(after).field("status").orElseThrow();
        Comparison comparison = Comparison.of(status, before.path("status"), after.path("status"));
        FieldSet changed = new FieldSet();
        FieldSet removed = new FieldSet();
        if (!comparison.changed().isEmpty()) {
            changed.at("f:status").addAll(comparison.changed());
        }
        if (!comparison.removed().isEmpty()) {
            removed.at("f:status").addAll(comparison.removed());
        }
        Managers managers = Managers.of(before);
        note(managers, changed, removed, new Manager(manager, "Update", apiVersion(after), "status"), now);
        managers.write(after);
        return after;
    }

    private static void note(Managers managers, FieldSet changed, FieldSet removed, Manager self, Instant now) {
        for (Manager other : managers.inOrder()) {
            if (managers.touches(other, removed)) {
                managers.take(other, removed);
            }
            if (!other.equals(self) && managers.touches(other, changed)) {
                managers.take(other, managers.fields(other).common(changed));
            }
        }
        if (!changed.isEmpty()) {
            if (!managers.owns(self, changed)) {
                FieldSet own = managers.fields(self).copy();
                own.addAll(changed);
                managers.set(self, own);
            }
            managers.touch(self, now);
            managers.cap();
        }
    }

    private static String apiVersion(ObjectNode object) {
        return object.path("apiVersion").asString("");
    }

    /** All but the account of managers; what is below is shared. */
    private static ObjectNode withoutManagers(ObjectNode object) {
        ObjectNode copy = Sharing.copy(object);
        if (copy.get("metadata") instanceof ObjectNode metadata) {
            metadata.remove("managedFields");
        }
        return copy;
    }

    private Type type(ObjectNode object) {
        String apiVersion = object.path("apiVersion").asString("");
        String kind = object.path("kind").asString("");
        return schema.type(apiVersion, kind)
                .orElseThrow(() -> new InvalidApply(apiVersion + ", Kind=" + kind + " has no schema"));
    }

    /** A null says that a field is not to be there. */
    private static void dropNulls(JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
            object.forEach(ServerSideApply::dropNulls);
        } else if (value.isArray()) {
            value.forEach(ServerSideApply::dropNulls);
        }
    }

    /** As {@link #dropNulls}, of what others share. */
    private static ObjectNode withoutNulls(JsonNode before, ObjectNode object) {
        if (!hasNulls(before, object)) {
            return object;
        }
        ObjectNode copy = object.deepCopy();
        dropNulls(copy);
        return copy;
    }

    /** What both share did not change, and is not looked at. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean hasNulls(JsonNode before, JsonNode value) {
        if (before == value) {
            return false;
        } else if (value instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getValue().isNull() || hasNulls(before.path(field.getKey()), field.getValue())) {
                    return true;
                }
            }
        } else {
            for (int i = 0; i < value.size(); i++) {
                if (hasNulls(before.path(i), value.get(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
