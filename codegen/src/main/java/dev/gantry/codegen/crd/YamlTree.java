package dev.gantry.codegen.crd;

import dev.gantry.codegen.schema.SchemaException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the documents of a YAML text, within bounds; a mistake is told with its line and the keys that lead to it. */
final class YamlTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Bounds.BYTES).build();

    private static final String RENDER =
            " What stands in {{ }} looks like a template's: render it first, for instance by helm template.";

    private record Anchored(JsonNode node, int size, int height) {}

    private final String source;
    private final Iterator<Event> events;
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int size;
    private int repeated;
    private int deepest;

    private YamlTree(String source, Iterator<Event> events) {
        this.source = source;
        this.events = events;
    }

    /** The documents that hold something. */
    static List<Document> documents(String source, String text) {
        try {
            return read(source, text);
        } catch (SchemaException e) {
            throw text.contains("{{") ? new SchemaException(e.getMessage() + RENDER) : e;
        }
    }

    private static List<Document> read(String source, String text) {
        try {
            return new YamlTree(source, new Parse(SETTINGS).parseString(text).iterator()).documents();
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> ":" + (mark.getLine() + 1))
                    .orElse("");
            throw new SchemaException(source + line + ": This is not YAML: "
                    + oneLine(Objects.requireNonNullElse(e.getProblem(), "it is cut off")) + ".");
        } catch (YamlEngineException e) {
            throw new SchemaException(source + ": This is not YAML: " + oneLine(String.valueOf(e.getMessage())) + ".");
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        while (events.hasNext()) {
            if (events.next().getEventId() == Event.ID.DocumentStart) {
                anchors.clear();
                repeated = 0;
                Event first = events.next();
                JsonNode tree = value(first, 0);
                if (!tree.isNull()) {
                    documents.add(new Document(place(first), tree));
                }
            }
        }
        return documents;
    }

    private String place(Event event) {
        return source
                + event.getStartMark().map(mark -> ":" + (mark.getLine() + 1)).orElse("");
    }

    private JsonNode value(Event event, int depth) {
        size++;
        deepen(event, depth);
        if (event instanceof AliasEvent alias) {
            return repeat(alias, depth);
        }
        int before = size;
        int shallower = deepest;
        deepest = depth;
        JsonNode node = event instanceof ScalarEvent scalar
                ? YamlScalars.of(scalar)
                : event instanceof MappingStartEvent ? mapping(depth) : sequence(depth);
        int height = deepest - depth;
        deepest = Math.max(deepest, shallower);
        Optional<String> anchor = ((NodeEvent) event).getAnchor().map(name -> name.getValue());
        anchor.ifPresent(name -> anchors.put(name, new Anchored(node, size - before + 1, height)));
        return node;
    }

    private JsonNode repeat(AliasEvent alias, int depth) {
        Anchored anchored = anchors.get(alias.getAlias().getValue());
        if (anchored == null) {
            throw wrong(alias, "An alias stands here whose anchor does not end before it.");
        }
        size += anchored.size();
        repeated += anchored.size();
        deepen(alias, depth + anchored.height());
        if (repeated > Bounds.ALIASED) {
            throw wrong(alias, "The aliases of this document repeat more than " + Bounds.ALIASED + " values.");
        }
        return anchored.node();
    }

    private void deepen(Event event, int depth) {
        if (depth > Bounds.DEPTH) {
            throw wrong(event, "Lists and objects stand more than " + Bounds.DEPTH + " deep inside each other.");
        }
        deepest = Math.max(deepest, depth);
    }

    private ArrayNode sequence(int depth) {
        ArrayNode items = JSON.arrayNode();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            path.addLast("[" + items.size() + "]");
            items.add(value(next, depth + 1));
            path.removeLast();
        }
        return items;
    }

    private ObjectNode mapping(int depth) {
        ObjectNode fields = JSON.objectNode();
        List<JsonNode> merged = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(next instanceof ScalarEvent key)) {
                throw wrong(next, "A key is no string.");
            }
            String name = key.getValue();
            path.addLast("." + name);
            if (fields.has(name)) {
                throw wrong(key, "The key stands here twice.");
            }
            JsonNode value = value(events.next(), depth + 1);
            if (key.isPlain() && name.equals("<<")) {
                merged.addAll(value.isArray() ? List.copyOf(value.values()) : List.of(value));
            } else {
                fields.set(name, value);
            }
            path.removeLast();
        }
        merged.forEach(merge -> merge.properties().forEach(e -> fields.putIfAbsent(e.getKey(), e.getValue())));
        return fields;
    }

    private SchemaException wrong(Event event, String what) {
        StringBuilder keys = new StringBuilder();
        path.forEach(keys::append);
        String below = keys.isEmpty() ? "" : Paths.shortened(keys.toString()) + ": ";
        return new SchemaException(place(event) + ": " + below + what);
    }
}
