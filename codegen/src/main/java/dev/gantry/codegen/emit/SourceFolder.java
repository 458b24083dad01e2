package dev.gantry.codegen.emit;

import com.palantir.javapoet.JavaFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of generated sources: files that stay the same keep their time, files that nothing writes go. */
final class SourceFolder {
    private final Path root;
    private final Set<Path> written = new HashSet<>();

    SourceFolder(Path root) {
        this.root = root;
    }

    void write(JavaFile source) {
        write(
                root.resolve(source.packageName().replace('.', '/'))
                        .resolve(source.typeSpec().name() + ".java"),
                source.toString());
    }

    void write(Path file, String text) {
        written.add(file);
        try {
            if (Files.exists(file) && Files.readString(file).equals(text)) {
                return;
            }
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void removeOthers() {
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> others = files.filter(file -> file.toString().endsWith(".java") && !written.contains(file))
                    .toList();
            for (Path file : others) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
