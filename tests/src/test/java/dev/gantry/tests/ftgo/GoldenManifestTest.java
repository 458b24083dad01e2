package dev.gantry.tests.ftgo;

import static org.assertj.core.api.Assertions.assertThat;

import ftgo.Ftgo;
import ftgo.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * FTGO's manifests are the ones under {@code src/test/resources/ftgo}, byte for byte. Look at what changes before you keep
 * it: {@code mvn verify -Dgantry.golden=update}.
 */
class GoldenManifestTest {
    @ParameterizedTest
    @EnumSource
    void isTheOneThatWasLookedAt(Stage stage) throws IOException {
        Path golden = Path.of("src", "test", "resources", "ftgo", stage.name().toLowerCase(Locale.ROOT) + ".yaml");
        String yaml = Ftgo.in(stage).synth().yaml();

        if ("update".equals(System.getProperty("gantry.golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, yaml);
        }

        assertThat(golden).hasContent(yaml);
    }
}
