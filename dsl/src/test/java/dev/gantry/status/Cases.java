package dev.gantry.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads tables of cases: every JSON file of a folder is a list of them, and a new case is no code. */
final class Cases {
    private static final JsonMapper JSON = new JsonMapper();

    private Cases() {}

    static Stream<Arguments> in(String folder) {
        return files(folder).stream()
                .flatMap(file -> StreamSupport.stream(read(file).spliterator(), false)
                        .map(it -> Arguments.of(Named.of(
                                file.getFileName() + ": " + it.path("case").asString(), it))));
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    static List<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    private static List<Path> files(String folder) {
        try {
            Path path = Path.of(
                    Objects.requireNonNull(Cases.class.getResource(folder)).toURI());
            try (Stream<Path> files = Files.list(path)) {
                return files.sorted().toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return json(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
