package dev.gantry;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files that configs are made of. Together with {@link SecretValue} all that a definition takes from its machine. */
final class DiskFiles {
    private DiskFiles() {}

    static byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    /** The files in a folder by their names, in order, so that the machine's own order does not show. */
    static Map<String, byte[]> readFolder(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            for (Path file : all) {
                files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
