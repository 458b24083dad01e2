package dev.gantry.manifest;

import dev.gantry.problem.GantryException;
import dev.gantry.problem.ProblemsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads files, and the files of folders. */
final class ManifestFiles {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private ManifestFiles() {}

    static Readback read(String app, List<Path> paths) {
        ManifestReader reader = new ManifestReader(app);
        for (Path path : paths) {
            for (Path file : Files.isDirectory(path) ? files(path) : List.of(path)) {
                take(reader, file);
            }
        }
        return reader.done();
    }

    private static void take(ManifestReader reader, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            reader.read(Text.of(file.toString(), in));
        } catch (ProblemsException e) {
            reader.refuse(e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> ENDINGS.stream().anyMatch(entry.toString()::endsWith))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static GantryException unreadable(Path path, IOException e) {
        String why = e instanceof NoSuchFileException ? "it does not exist" : String.valueOf(e.getMessage());
        return new GantryException("file-unreadable", path + " cannot be read: " + why + ".", e);
    }
}
