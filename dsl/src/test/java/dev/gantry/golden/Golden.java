package dev.gantry.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are read by people before they are committed; {@code -Dgantry.golden=update} renews them. */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources");

    private Golden() {}

    /**
     * Compares with a file.
     *
     * @param file its path below the test resources
     */
    public static void assertMatches(String file, String text) {
        Path path = FOLDER.resolve(file);
        try {
            if ("update".equals(System.getProperty("gantry.golden"))) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, text);
            }
            assertThat(path).exists();
            assertThat(text).as(file + " (-Dgantry.golden=update renews it)").isEqualTo(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
