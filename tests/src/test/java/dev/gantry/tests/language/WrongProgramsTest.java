package dev.gantry.tests.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.tests.javac.Javac;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a type can rule out does not compile, and javac points at the very line; its twin compiles without a warning. */
class WrongProgramsTest {
    static List<WrongProgram> programs() throws IOException, URISyntaxException {
        URL folder = Objects.requireNonNull(WrongProgramsTest.class.getResource("missing-image.program"));
        try (Stream<Path> files =
                Files.list(Objects.requireNonNull(Path.of(folder.toURI()).getParent()))) {
            return files.filter(file -> file.toString().endsWith(".program"))
                    .sorted()
                    .map(WrongProgram::read)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void isRefusedAtItsLineAndItsTwinIsNot(WrongProgram program) {
        assertThat(Javac.compile("Program", program.right())).isEmpty();
        assertThat(Javac.compile("Program", program.wrong()))
                .isNotEmpty()
                .first()
                .satisfies(finding -> {
                    assertThat(finding.line()).as(finding.message()).isEqualTo(program.line());
                    assertThat(finding.code()).as(finding.message()).isEqualTo(program.code());
                });
    }

    @Test
    void thereAreEnough() throws IOException, URISyntaxException {
        assertThat(programs()).hasSizeGreaterThanOrEqualTo(60);
    }
}
