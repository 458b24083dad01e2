package dev.gantry.embedded.merge;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Fields of an object, as a tree of the steps that lead to them ({@code fieldsV1}). Changed in place. */
final class FieldSet {
    private static final String SELF = ".";

    private Map<String, FieldSet> inside = Map.of();
    private boolean member;

    static FieldSet read(JsonNode fields) {
        FieldSet set = new FieldSet();
        for (Map.Entry<String, JsonNode> entry : fields.properties()) {
            if (entry.getKey().equals(SELF)) {
                set.member = true;
            } else {
                FieldSet below = read(entry.getValue());
                below.member |= entry.getValue().isEmpty();
                set.put(entry.getKey(), below);
            }
        }
        return set;
    }

    ObjectNode write() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (member && !inside.isEmpty()) {
            fields.putObject(SELF);
        }
        inside.forEach((step, below) -> fields.set(step, below.write()));
        return fields;
    }

    /** The fields below a step, made if there are none. */
    FieldSet at(String step) {
        FieldSet below = inside.get(step);
        if (below == null) {
            below = new FieldSet();
            put(step, below);
        }
        return below;
    }

    private void put(String step, FieldSet below) {
        if (inside.isEmpty()) {
            inside = new TreeMap<>(Steps::compare); // most have nothing inside
        }
        inside.put(step, below);
    }

    @Nullable
    FieldSet find(String step) {
        return inside.get(step);
    }

    Map<String, FieldSet> inside() {
        return inside;
    }

    boolean isMember() {
        return member;
    }

    void add() {
        member = true;
    }

    void remove(String step) {
        if (inside.containsKey(step)) {
            inside.remove(step);
        }
    }

    boolean isEmpty() {
        return !member && inside.isEmpty();
    }

    /** Takes in the fields of another. */
    void addAll(FieldSet other) {
        member |= other.member;
        other.inside.forEach((step, below) -> at(step).addAll(below));
    }

    /** Drops the fields of another, and steps that lead nowhere then. */
    void removeAll(FieldSet other) {
        member &= !other.member;
        other.inside.forEach((step, below) -> {
            FieldSet here = inside.get(step);
            if (here != null) {
                here.removeAll(below);
                if (here.isEmpty()) {
                    inside.remove(step);
                }
            }
        });
    }

    /** The fields of both. */
    FieldSet common(FieldSet other) {
        FieldSet common = new FieldSet();
        common.member = member && other.member;
        inside.forEach((step, below) -> {
            FieldSet there = other.inside.get(step);
            if (there != null) {
                FieldSet both = below.common(there);
                if (!both.isEmpty()) {
                    common.put(step, both);
                }
            }
        });
        return common;
    }

    /** Whether any field of it is among those that were written down. */
    boolean isAnyIn(JsonNode fields) {
        for (Map.Entry<String, FieldSet> entry : inside.entrySet()) {
            JsonNode there = fields.get(entry.getKey());
            FieldSet below = entry.getValue();
            if (there != null && ((below.member && isMember(there)) || below.isAnyIn(there))) {
                return true;
            }
        }
        return false;
    }

    /** Whether all its fields are among those that were written down. */
    boolean isAllIn(JsonNode fields) {
        for (Map.Entry<String, FieldSet> entry : inside.entrySet()) {
            JsonNode there = fields.get(entry.getKey());
            FieldSet below = entry.getValue();
            if (there == null || (below.member && !isMember(there)) || !below.isAllIn(there)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what was written down names a field itself, and not only fields within it. */
    private static boolean isMember(JsonNode fields) {
        return fields.isEmpty() || fields.has(SELF);
    }

    FieldSet copy() {
        FieldSet copy = new FieldSet();
        copy.addAll(this);
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldSet that && member == that.member && inside.equals(that.inside);
    }

    @Override
    public int hashCode() {
        return inside.hashCode() * 2 + (member ? 1 : 0);
    }
}
