package dev.gantry.embedded.merge;

import dev.gantry.embedded.object.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who owns which fields of an object ({@code metadata.managedFields}). */
final class Managers {
    private static final int WRITERS = 10;
    private static final Set<String> OF_THE_SERVER = Set.of(
            "f:name",
            "f:namespace",
            "f:creationTimestamp",
            "f:selfLink",
            "f:uid",
            "f:generation",
            "f:managedFields",
            "f:resourceVersion");

    /**
     * Who manages fields, and how.
     *
     * @param name of the manager
     * @param operation Apply or Update
     * @param apiVersion of the objects that it sent
     * @param subresource through which; may be empty
     */
    record Manager(String name, String operation, String apiVersion, String subresource) {
        /** As a conflict tells of it. */
        String told() {
            String quoted = "\"" + name + "\"";
            String where = subresource.isEmpty() ? quoted : quoted + " with subresource \"" + subresource + "\"";
            return operation.equals("Update") ? where + " using " + apiVersion : where;
        }
    }

    /** The fields of a manager, which are read only when somebody looks. */
    private static final class Entry {
        private final JsonNode text;
        private final String time;
        private @Nullable FieldSet fields;

        Entry(JsonNode text, @Nullable FieldSet fields, String time) {
            this.text = text;
            this.fields = fields;
            this.time = time;
        }

        Entry(FieldSet fields, String time) {
            this(fields.write(), fields, time);
        }

        FieldSet fields() {
            FieldSet read = fields;
            if (read == null) {
                read = FieldSet.read(text);
                fields = read;
            }
            return read;
        }

        JsonNode text() {
            return text;
        }

        String time() {
            return time;
        }
    }

    private static final Comparator<Map.Entry<Manager, Entry>> ORDER =
            Comparator.<Map.Entry<Manager, Entry>, String>comparing(
                            entry -> entry.getKey().operation())
                    .thenComparing(entry -> entry.getValue().time())
                    .thenComparing(entry -> entry.getKey().name())
                    .thenComparing(entry -> entry.getKey().apiVersion())
                    .thenComparing(entry -> entry.getKey().subresource());

    private final Map<Manager, Entry> entries = new LinkedHashMap<>();

    private Managers() {}

    static Managers of(JsonNode object) {
        Managers managers = new Managers();
        for (JsonNode entry : object.path("metadata").path("managedFields")) {
            managers.entries.put(
                    new Manager(
                            entry.path("manager").asString(""),
                            entry.path("operation").asString(""),
                            entry.path("apiVersion").asString(""),
                            entry.path("subresource").asString("")),
                    new Entry(entry.path("fieldsV1"), null, entry.path("time").asString("")));
        }
        return managers;
    }

    /** Leaves out what is nobody's: what the server gives. */
    static FieldSet withoutGiven(FieldSet fields) {
        fields.remove("f:apiVersion");
        fields.remove("f:kind");
        FieldSet metadata = fields.find("f:metadata");
        if (metadata != null) {
            OF_THE_SERVER.forEach(metadata::remove);
            if (metadata.inside().isEmpty()) {
                fields.remove("f:metadata");
            }
        }
        return fields;
    }

    Set<Manager> all() {
        return Set.copyOf(entries.keySet());
    }

    List<Manager> inOrder() {
        return new ArrayList<>(entries.keySet());
    }

    FieldSet fields(Manager manager) {
        Entry entry = entries.get(manager);
        return entry == null ? new FieldSet() : entry.fields();
    }

    /** Whether a manager owns any of these fields. */
    boolean touches(Manager manager, FieldSet some) {
        Entry entry = entries.get(manager);
        return entry != null && some.isAnyIn(entry.text());
    }

    /** Whether a manager owns all of these fields. */
    boolean owns(Manager manager, FieldSet some) {
        Entry entry = entries.get(manager);
        return entry != null && some.isAllIn(entry.text());
    }

    /** What anybody owns. */
    FieldSet union() {
        FieldSet union = new FieldSet();
        entries.values().forEach(entry -> union.addAll(entry.fields()));
        return union;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Gives fields to a manager in place of those it had; none: it is none any more. The time stays. */
    void set(Manager manager, FieldSet fields) {
        if (fields.isEmpty()) {
            entries.remove(manager);
            return;
        }
        Entry before = entries.get(manager);
        if (before == null || !before.fields().equals(fields)) {
            entries.put(manager, new Entry(fields, before == null ? "" : before.time()));
        }
    }

    /** Notes that a manager wrote just now. */
    void touch(Manager manager, Instant now) {
        Entry entry = entries.get(manager);
        if (entry != null) {
            entries.put(manager, new Entry(entry.text, entry.fields, Timestamps.of(now)));
        }
    }

    /** Keeps the latest who wrote, and the fields of those before them as one. */
    void cap() {
        if (entries.size() <= WRITERS) {
            return;
        }
        List<Map.Entry<Manager, Entry>> writers = new ArrayList<>();
        for (Map.Entry<Manager, Entry> entry : entries.entrySet()) {
            if (entry.getKey().operation().equals("Update")) {
                writers.add(Map.entry(entry.getKey(), entry.getValue()));
            }
        }
        if (writers.size() <= WRITERS) {
            return;
        }
        writers.sort(ORDER);
        Map<String, Manager> firsts = new LinkedHashMap<>();
        int left = writers.size();
        for (int i = 0; i < writers.size() && left > WRITERS; i++) {
            Manager writer = writers.get(i).getKey();
            Manager first = firsts.putIfAbsent(writer.apiVersion(), writer);
            if (first != null) {
                Manager ancient = new Manager("ancient-changes", "Update", writer.apiVersion(), "");
                Manager kept = entries.containsKey(ancient) ? ancient : first;
                FieldSet fields = fields(kept).copy();
                fields.addAll(fields(writer));
                entries.remove(kept);
                entries.remove(writer);
                entries.put(ancient, new Entry(fields, writers.get(i).getValue().time()));
                left--;
            }
        }
    }

    /** Takes fields from a manager. */
    void take(Manager manager, FieldSet fields) {
        Entry entry = entries.get(manager);
        if (entry != null) {
            FieldSet left = entry.fields().copy();
            left.removeAll(fields);
            if (left.isEmpty()) {
                entries.remove(manager);
            } else {
                entries.put(manager, new Entry(left, entry.time()));
            }
        }
    }

    void write(ObjectNode object) {
        ObjectNode metadata = object.withObjectProperty("metadata");
        if (entries.isEmpty()) {
            metadata.remove("managedFields");
            return;
        }
        List<Map.Entry<Manager, Entry>> sorted = new ArrayList<>(entries.entrySet());
        sorted.sort(ORDER);
        ArrayNode fields = metadata.putArray("managedFields");
        for (Map.Entry<Manager, Entry> entry : sorted) {
            Manager manager = entry.getKey();
            ObjectNode one = fields.addObject()
                    .put("manager", manager.name())
                    .put("operation", manager.operation())
                    .put("apiVersion", manager.apiVersion());
            if (!entry.getValue().time().isEmpty()) {
                one.put("time", entry.getValue().time());
            }
            one.put("fieldsType", "FieldsV1");
            one.set("fieldsV1", entry.getValue().text());
            if (!manager.subresource().isEmpty()) {
                one.put("subresource", manager.subresource());
            }
        }
    }
}
