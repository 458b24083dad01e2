package dev.gantry.codegen.crd;

import dev.gantry.codegen.schema.SchemaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where definitions are read from: a YAML or JSON file, or all such files of a folder. */
final class Documents {
    /** An object whose first key is in quotes; YAML would read it as well, but not all that JSON permits. */
    private static final Pattern JSON = Pattern.compile("\\s*\\{\\s*[\"}]");

    private Documents() {}

    /** The files that a path names, in an order that is the same on every machine. */
    static List<Path> files(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new SchemaException(path + ": There is no such file or folder.");
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path)) {
            return walk.filter(file -> Files.isRegularFile(file) && isText(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isText(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    /** What a file holds. */
    static byte[] bytes(Path file) throws IOException {
        long size = Files.size(file);
        if (size > Bounds.BYTES) {
            throw new SchemaException(file + ": The file has " + (size >> 20) + " MiB; definitions are read from files"
                    + " of up to " + (Bounds.BYTES >> 20) + " MiB.");
        }
        return Files.readAllBytes(file);
    }

    /** The documents of a text in UTF-8. */
    static List<Document> of(String source, byte[] bytes) {
        String text = text(source, bytes);
        return JSON.matcher(text).lookingAt() ? JsonTree.documents(source, text) : YamlTree.documents(source, text);
    }

    private static String text(String source, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new SchemaException(source + ": This is no text in UTF-8.");
        }
    }
}
