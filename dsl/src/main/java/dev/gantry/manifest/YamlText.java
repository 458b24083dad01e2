package dev.gantry.manifest;

import dev.gantry.kubernetes.support.Node;
import dev.gantry.problem.Source;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the documents of a YAML text. */
final class YamlText {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    private static final String RENDER =
            "What stands in {{ }} looks like a template's: render it first, for instance by helm template.";

    private final Text text;
    private final Iterator<Event> events;
    private Anchors anchors = new Anchors();

    private YamlText(Text text, Iterator<Event> events) {
        this.text = text;
        this.events = events;
    }

    /** The documents that hold something. */
    static List<Node> documents(Text text) {
        try {
            Iterator<Event> events =
                    new Parse(SETTINGS).parseString(text.text()).iterator();
            return new YamlText(text, events).documents();
        } catch (MarkedYamlEngineException e) {
            Source place = e.getProblemMark()
                    .or(e::getContextMark)
                    .map(mark -> place(text.source(), mark))
                    .orElseGet(() -> new Source(text.source(), 1, 1));
            throw invalid(text, place, Objects.requireNonNullElse(e.getProblem(), "It is cut off"));
        } catch (ReaderException e) {
            int index = Math.min(e.getPosition(), text.text().length());
            throw invalid(text, text.place(index), "a character that YAML does not allow, code " + e.getCodePoint());
        } catch (YamlEngineException e) {
            throw invalid(
                    text, new Source(text.source(), 1, 1), Objects.requireNonNullElse(e.getMessage(), "It is cut off"));
        }
    }

    private static RuntimeException invalid(Text text, Source place, String what) {
        String sentence = what.replaceAll("\\s+", " ").strip();
        return Unreadable.at(
                place,
                "yaml-invalid",
                Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + (sentence.endsWith(".") ? "" : "."),
                "The text is not YAML here.",
                isTemplate(text) ? RENDER : "");
    }

    /** Braces that YAML takes for objects in each other are a template's, nearly always. */
    private static boolean isTemplate(Text text) {
        return text.text().contains("{{");
    }

    private static Source place(String source, Mark mark) {
        return new Source(source, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Source place(Event event) {
        return event.getStartMark()
                .map(mark -> place(text.source(), mark))
                .orElseGet(() -> new Source(text.source(), 1, 1));
    }

    private List<Node> documents() {
        List<Node> documents = new ArrayList<>();
        while (events.hasNext()) {
            if (events.next().getEventId() == Event.ID.DocumentStart) {
                anchors = new Anchors();
                Node document = value(events.next(), 0);
                if (!document.isNull()) {
                    documents.add(document);
                }
            }
        }
        return documents;
    }

    private Node value(Event event, int depth) {
        Source place = place(event);
        anchors.count(place, depth);
        if (event instanceof AliasEvent alias) {
            return anchors.repeat(alias.getAlias().getValue(), place, depth);
        }
        Optional<Anchors.Started> anchored =
                ((NodeEvent) event).getAnchor().map(a -> anchors.start(a.getValue(), depth));
        Node node = event instanceof ScalarEvent scalar
                ? YamlTypes.of(scalar, place)
                : event instanceof MappingStartEvent ? mapping(place, depth) : sequence(place, depth);
        anchored.ifPresent(started -> anchors.finish(started, node));
        return node;
    }

    private Node sequence(Source place, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(value(next, depth + 1));
        }
        return new Node.Sequence(place, items);
    }

    private Node mapping(Source place, int depth) {
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        Map<String, Node.Field> merged = new LinkedHashMap<>();
        boolean hasMerged = false;
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Source name = place(next);
            if (next instanceof ScalarEvent key && YamlTypes.isMerge(key)) {
                if (hasMerged) {
                    throw Unreadable.twice(name, "<<", name);
                }
                hasMerged = true;
                merge(value(events.next(), depth + 1), merged);
                continue;
            }
            String key = key(value(next, depth + 1));
            Node.Field first = fields.put(key, new Node.Field(name, value(events.next(), depth + 1)));
            if (first != null) {
                throw Unreadable.twice(name, key, first.name());
            }
        }
        merged.forEach(fields::putIfAbsent);
        return new Node.Mapping(place, fields);
    }

    /** What stands in the object itself wins over what is merged, and what is merged first over what is merged later. */
    private static void merge(Node value, Map<String, Node.Field> merged) {
        List<Node> merges = value instanceof Node.Sequence sequence ? sequence.items() : List.of(value);
        for (Node merge : merges) {
            if (!(merge instanceof Node.Mapping mapping)) {
                throw Unreadable.at(
                        merge.place(),
                        "yaml-merge",
                        "The merge key << has " + merge.type() + ".",
                        "It takes an object, or a list of objects.",
                        "Give it an alias of an object, or put << in quotes where it is a name.");
            }
            mapping.fields().forEach(merged::putIfAbsent);
        }
    }

    /** As kubectl does, which makes JSON of it. */
    private String key(Node node) {
        Object tree = node instanceof Node.Scalar scalar ? scalar.tree() : null;
        if (tree == null) {
            throw Unreadable.at(
                    node.place(),
                    "key-invalid",
                    "A key is " + node.type() + ".",
                    "Keys are strings.",
                    isTemplate(text) ? RENDER : "Put it in quotes.");
        }
        return tree instanceof Double number ? Decimal.text(number) : tree.toString();
    }
}
