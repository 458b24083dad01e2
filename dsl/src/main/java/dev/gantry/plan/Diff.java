package dev.gantry.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Field by field, what differs between an object as it is and as it would be. */
public final class Diff {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

    private final List<FieldChange> changes = new ArrayList<>();

    private Diff() {}

    /**
     * All that differs.
     *
     * @param live the object as it is, as the server gave it
     * @param predicted the same object as it would be, as the server said in a dry run
     * @return what differs, status and bookkeeping aside, values of Secrets masked; by path
     */
    public static List<FieldChange> between(ObjectNode live, ObjectNode predicted) {
        Diff diff = new Diff();
        diff.objects("", Noise.without(SecretMask.of(live)), Noise.without(SecretMask.of(predicted, live)));
        return List.copyOf(diff.changes);
    }

    private void objects(String path, ObjectNode before, ObjectNode after) {
        TreeSet<String> names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (String name : names) {
            values(below(path, name), child(before, name), child(after, name));
        }
    }

    /** The path of a field of what is at {@code path}. */
    static String below(String path, String name) {
        if (!PLAIN.matcher(name).matches()) {
            return path + "[\"" + name + "\"]";
        }
        return path.isEmpty() ? name : path + "." + name;
    }

    private void values(String path, Optional<JsonNode> before, Optional<JsonNode> after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isEmpty() || after.isEmpty()) {
            changes.add(FieldChange.of(path, before, after));
            return;
        }
        JsonNode from = before.get();
        JsonNode to = after.get();
        Optional<ListKey> key = ListKey.of(from, to);
        if (from instanceof ObjectNode one && to instanceof ObjectNode two) {
            objects(path, one, two);
        } else if (key.isPresent()) {
            lists(path, key.get(), from, to);
        } else {
            changes.add(FieldChange.of(path, before, after));
        }
    }

    private void lists(String path, ListKey key, JsonNode before, JsonNode after) {
        Map<String, JsonNode> from = key.index(before);
        Map<String, JsonNode> to = key.index(after);
        int seen = changes.size();
        TreeSet<String> names = new TreeSet<>(from.keySet());
        names.addAll(to.keySet());
        for (String name : names) {
            values(path + "[" + name + "]", Optional.ofNullable(from.get(name)), Optional.ofNullable(to.get(name)));
        }
        if (changes.size() == seen) {
            changes.add(FieldChange.of(path + " (order)", Optional.of(names(from)), Optional.of(names(to))));
        }
    }

    private static JsonNode names(Map<String, JsonNode> items) {
        return JsonNodeFactory.instance.stringNode(String.join(", ", items.keySet()));
    }

    private static Optional<JsonNode> child(ObjectNode object, String name) {
        return Optional.ofNullable(object.get(name));
    }
}
