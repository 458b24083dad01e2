package dev.gantry.manifest.constraint;

import dev.gantry.problem.GantryException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The schema that the generator of a kind wrote beside its class: {@code META-INF/gantry/constraints/GROUP/VERSION/KIND.json}. */
final class SchemaResource {
    private static final String FOLDER = "META-INF/gantry/constraints/";

    private SchemaResource() {}

    /** @param loader knows the class of the kind */
    static Optional<Schema> read(@Nullable ClassLoader loader, String apiVersion, String kind) {
        if (loader == null || !isName(apiVersion) || !isName(kind)) {
            return Optional.empty();
        }
        String name = FOLDER + apiVersion + "/" + kind + ".json";
        try (InputStream in = loader.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(SchemaReader.read(tree(in)));
        } catch (IOException | JacksonException e) {
            throw new GantryException(
                    "constraints-unreadable",
                    "The resource " + name + " cannot be read: " + e.getMessage() + ". Generate the kind again.",
                    e);
        }
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '-' && c != '/' && (c != '.' || text.startsWith("..", i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, @Nullable Object> tree(InputStream in) {
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), in)) {
            parser.nextToken();
            return object(parser);
        }
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> {
                Number number = parser.getNumberValue();
                yield number instanceof Integer || number instanceof Long
                        ? (Object) number.longValue()
                        : (Object) number.doubleValue();
            }
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            default -> null;
        };
    }
}
