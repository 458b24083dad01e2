package dev.gantry.manifest;

import dev.gantry.kubernetes.support.Node;
import dev.gantry.problem.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads the values of a JSON text, one after the other. */
final class JsonText {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * Bounds.DEPTH)
                    .maxStringLength(Bounds.BYTES)
                    .build())
            .build();

    private final String source;
    private final JsonParser parser;
    private int depth;

    private JsonText(String source, JsonParser parser) {
        this.source = source;
        this.parser = parser;
    }

    static List<Node> documents(Text text) {
        List<Node> documents = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text.text())) {
            JsonText json = new JsonText(text.source(), parser);
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                documents.add(json.value(token));
            }
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw Unreadable.at(
                    at == null ? new Source(text.source(), 1, 1) : place(text.source(), at),
                    "json-invalid",
                    Objects.requireNonNullElse(e.getOriginalMessage(), "It is cut off.")
                            .replaceAll("\\s+", " ")
                            // where it began, for readers of Jackson's own
                            .replaceAll(" \\(start marker at \\[.*\\]\\)", ""),
                    "The text begins as JSON does, and is none.",
                    "");
        }
        return documents;
    }

    private static Source place(String source, TokenStreamLocation at) {
        return new Source(source, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    private Source place() {
        return place(source, parser.currentTokenLocation());
    }

    private Node value(@Nullable JsonToken token) {
        Source place = place();
        if (token == null) {
            throw Unreadable.at(place, "json-invalid", "The text ends too early.", "", "");
        }
        return switch (token) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> list(place);
            case VALUE_STRING -> new Node.Scalar(place, parser.getString());
            case VALUE_TRUE -> new Node.Scalar(place, true);
            case VALUE_FALSE -> new Node.Scalar(place, false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Scalar(place, number(place, parser.getString()));
            default -> new Node.Scalar(place, null);
        };
    }

    private static Object number(Source place, String text) {
        Object number = YamlNumbers.of(text).orElse(Double.POSITIVE_INFINITY);
        if (number instanceof Double decimal && decimal.isInfinite()) {
            throw Unreadable.notFinite(place, text);
        }
        return number;
    }

    private Node object(Source place) {
        deeper(place);
        Map<String, Node.Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Source name = place();
            String key = parser.currentName();
            Node.Field first = fields.put(key, new Node.Field(name, value(parser.nextToken())));
            if (first != null) {
                throw Unreadable.twice(name, key, first.name());
            }
        }
        depth--;
        return new Node.Mapping(place, fields);
    }

    private Node list(Source place) {
        deeper(place);
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        depth--;
        return new Node.Sequence(place, items);
    }

    private void deeper(Source place) {
        depth++;
        if (depth > Bounds.DEPTH) {
            throw Unreadable.tooDeep(place);
        }
    }
}
