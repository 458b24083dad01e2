package dev.gantry.codegen.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gantry.codegen.schema.SchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path parent = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void writeOnce() throws IOException {
        folder = parent.resolve("generated");
        assertThat(OutputFolder.of(folder).replace("1", () -> new TreeMap<>(Map.of("a/A.java", "A", "b/B.java", "B"))))
                .isTrue();
        Files.setLastModifiedTime(folder.resolve("a/A.java"), LONG_AGO);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> walk = Files.walk(parent)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> parent.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void makesNothingOfAnInputThatStayedTheSame() throws IOException {
        boolean made = OutputFolder.of(folder).replace("1", () -> {
            throw new IllegalStateException("asked for files");
        });

        assertThat(made).isFalse();
    }

    @Test
    void staysWhereAnotherInputMakesTheSame() throws IOException {
        assertThat(OutputFolder.of(folder).replace("2", () -> new TreeMap<>(Map.of("a/A.java", "A", "b/B.java", "B"))))
                .isFalse();
        assertThat(OutputFolder.of(folder).replace("2", () -> {
                    throw new IllegalStateException("asked for files");
                }))
                .isFalse();
    }

    @Test
    void keepsTheTimesOfFilesThatStayTheSameAndLosesThoseThatNothingMakes() throws IOException {
        assertThat(OutputFolder.of(folder).replace("2", () -> Map.of("a/A.java", "A", "c/C.java", "C")))
                .isTrue();

        assertThat(files())
                .containsExactly("generated/.generated-by-gantry", "generated/a/A.java", "generated/c/C.java");
        assertThat(Files.getLastModifiedTime(folder.resolve("a/A.java"))).isEqualTo(LONG_AGO);
    }

    @Test
    void mendsAFileThatSomebodyChanged() throws IOException {
        Files.writeString(folder.resolve("b/B.java"), "changed");

        assertThat(OutputFolder.of(folder).replace("1", () -> Map.of("a/A.java", "A", "b/B.java", "B")))
                .isTrue();
        assertThat(folder.resolve("b/B.java")).hasContent("B");
    }

    @Test
    void staysAsItWasWhereTheGeneratorFails() throws IOException {
        List<String> before = files();

        assertThatThrownBy(() -> OutputFolder.of(folder).replace("2", () -> {
                    throw new SchemaException("wrong");
                }))
                .hasMessage("wrong");
        assertThatThrownBy(() -> OutputFolder.of(folder).replace("2", () -> Map.of("../../evil", "x")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("would lie outside");
        assertThat(files().stream().filter(file -> file.startsWith("generated/")))
                .isEqualTo(before);
    }

    @Test
    void refusesAFolderOfSomebodyElse() throws IOException {
        Path sources = Files.createDirectories(parent.resolve("src"));
        Files.writeString(sources.resolve("Mine.java"), "mine");

        assertThatThrownBy(() -> OutputFolder.of(sources).replace("1", () -> Map.of("A.java", "A")))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("the generator did not write");
        assertThat(sources.resolve("Mine.java")).hasContent("mine");
    }
}
